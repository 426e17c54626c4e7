import { Global, Module } from '@nestjs/common';
import { Config } from '../config/schema.js';
import { connect } from './connect.js';
import { Database } from './database.js';
import { Notices } from './notices.js';

@Global()
@Module({
  providers: [
    {
      provide: Database,
      inject: [Config],
      useFactory: async (config: Config) => new Database(await connect(config.get('DATABASE_URL'), config.get('DATABASE_POOL'))),
    },
    Notices,
  ],
  exports: [Database, Notices],
})
export class DatabaseModule {}
