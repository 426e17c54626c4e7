import { Injectable } from '@nestjs/common';
import { Database, Mailer, publish, UnrecoverableFailure } from '#platform';
import type { Locale } from '../domain/message.js';
import { isFinalRefusal, sendErrorCode } from '../domain/send-error.js';
import type { TemplateCall } from '../domain/templates/index.js';
import { DeliveryRepository } from '../persistence/delivery.repository.js';
import { WriteLetter } from './letter-words/write-letter.js';

/** Longer than a mail server is given to answer. */
const leaseSeconds = 60;

/** Another worker is sending this very mail, or died while it did: try again later. */
export class DeliveryUnderWay extends Error {}

/** The mail was not taken this time. Mail servers quote the address in their answers, so the message is a code alone. */
export class MailNotTaken extends Error {}

export type Delivery = TemplateCall & {
  /**
   * Names this mail for good, such as `invitation.<invitation id>`: lower-case letters, digits, dots and hyphens. The
   * Message-ID is made from it (RFC 5322 §3.6.4).
   */
  readonly key: string;
  readonly organisationId: string;
  /** Null for a customer who need not travel: the mail is sealed for the platform then. */
  readonly travellerId: string | null;
  /** The address. Never stored here. */
  readonly to: string;
  readonly locale?: Locale;
  /** The departure that it is about, and the customer where it goes to no traveller. */
  readonly about?: MailSubject;
  /** The event that asked for it. */
  readonly eventId?: string;
};

/** What a mail is about, by ids alone. */
export interface MailSubject {
  readonly departureId: string;
  readonly bookingId?: string;
  readonly waitingEntryId?: string;
}

/** Writes to a traveller or a customer, once per key. */
@Injectable()
export class Deliver {
  constructor(
    private readonly database: Database,
    private readonly deliveries: DeliveryRepository,
    private readonly mailer: Mailer,
    private readonly letters: WriteLetter,
  ) {}

  /**
   * Call it outside of any transaction. Returns whether the mail went out now or had before.
   * @throws DeliveryUnderWay when another worker has it; UnrecoverableFailure when the server refused the mail for good;
   * MailNotTaken when a later try may help.
   */
  async deliver(delivery: Delivery): Promise<'sent' | 'sent-before'> {
    const { key, organisationId, travellerId, to, template, locale = 'en', about, eventId } = delivery;
    const message = await this.letters.write(organisationId, delivery, locale);
    const claim = await this.deliveries.claim({ key, organisationId, travellerId, template, ...about, eventId }, leaseSeconds);
    if (claim.state === 'sent') return 'sent-before';
    if (claim.state === 'under-way') throw new DeliveryUnderWay('another worker has this delivery');
    try {
      await this.mailer.send({ key, organisationId, ...(travellerId ? { travellerId } : {}), to, ...message });
    } catch (error) {
      const code = sendErrorCode(error);
      await this.end(delivery, claim, code);
      throw isFinalRefusal(error) ? new UnrecoverableFailure(`mail refused: ${code}`) : new MailNotTaken(`mail not taken: ${code}`);
    }
    await this.end(delivery, claim, null);
    return 'sent';
  }

  private async end({ organisationId, travellerId, template }: Delivery, { id, attempt }: { id: string; attempt: number }, error: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const ended = error === null ? await this.deliveries.markSent(tx, id, attempt) : await this.deliveries.markFailed(tx, id, attempt, error);
      if (!ended) return;
      const type = error === null ? 'delivery.sent' : 'delivery.failed';
      await publish(tx, { type, organisationId, subject: { deliveryId: id, travellerId, template, attempt, error } });
    });
  }
}
