import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Mailer, type Mail } from './mailer.js';

/** Sends through an SMTP server. The same key gives the same Message-ID, so that a mail store can tell a repeat. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(url: string, private readonly from: string) {
    super();
    this.transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  }

  async send({ key, to, subject, text, html }: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.from, to, subject, text, html, messageId: `<${key}@waypass>` });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
