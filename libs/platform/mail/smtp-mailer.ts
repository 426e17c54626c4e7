import type { OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { currentContext } from '../telemetry/request-context.js';
import { Mailer, type Mail } from './mailer.js';

/** Shorter than a delivery is claimed for, so that nobody else sends what this worker still tries to. Milliseconds. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends through an SMTP server. The same key gives the same Message-ID, so that a mail store can tell a repeat. */
export class SmtpMailer extends Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(url: string, private readonly from: string) {
    super();
    this.transport = createTransport({ url, disableFileAccess: true, disableUrlAccess: true, ...timeouts });
  }

  async send({ key, to, fromName, replyTo, subject, text, html }: Mail): Promise<void> {
    const headers = { 'X-Correlation-Id': currentContext().correlationId };
    await this.transport.sendMail({ from: fromName ? { name: fromName, address: addressOf(this.from) } : this.from, ...(replyTo ? { replyTo } : {}), to, subject, text, html, headers, messageId: `<${key}@waypass>` });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

/** `Name <address>`, or the address alone. */
const addressOf = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
