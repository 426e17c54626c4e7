import { Global, Module } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { Database } from '../database/database.js';
import { Vault } from '../vault/vault.js';
import { MailboxMailer } from './mailbox-mailer.js';
import { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

@Global()
@Module({
  providers: [
    {
      provide: Mailer,
      inject: [Config, Database, Vault],
      useFactory: (config: Config, database: Database, vault: Vault): Mailer => {
        const url = config.get('SMTP_URL');
        return url ? new SmtpMailer(url, config.get('MAIL_FROM')) : new MailboxMailer(database, vault);
      },
    },
  ],
  exports: [Mailer],
})
export class MailModule {}
