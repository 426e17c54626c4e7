import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import type { MessageKind } from '../../domain/templates/index.js';

export const messageStates = ['waiting', 'sent', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/** A mail about a departure: to whom by ids, and how far it is. What it says is not among this. */
export interface SentMessage {
  readonly id: string;
  readonly kind: MessageKind;
  readonly state: MessageState;
  readonly travellerId: string | null;
  readonly bookingId: string | null;
  readonly waitingEntryId: string | null;
  readonly attempts: number;
  /** How the mail server refused it last, as a code. */
  readonly fault: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
  /** Of the mail as it was kept, where there is no mail server; null where none is kept. */
  readonly mailId: string | null;
  /** Whether it can be tried again: the event that asked for it is known. */
  readonly repeatable: boolean;
}

export interface MessageFilter {
  readonly kind?: MessageKind | undefined;
  readonly state?: MessageState | undefined;
}

const statusOf: Readonly<Record<MessageState, string>> = { waiting: 'pending', sent: 'sent', failed: 'failed' };

/** Reads `delivery` by departure. */
@Injectable()
export class MessageRepository {
  constructor(private readonly database: Database) {}

  /** Newest first; `cursor` is the id of the last one seen. */
  page(organisationId: string, departureId: string, { kind, state }: MessageFilter, { cursor, limit }: { cursor: string | undefined; limit: number }): Promise<SentMessage[]> {
    return this.database.query<SentMessage>(
      `select d.id, d.template as kind, case d.status when 'pending' then 'waiting' else d.status end as state, d.traveller_id as "travellerId", d.booking_id as "bookingId",
              d.waiting_entry_id as "waitingEntryId", d.attempts, d.last_error as fault, d.created_at as "createdAt", d.sent_at as "sentAt", m.id as "mailId",
              d.event_id is not null as repeatable
         from delivery d left join mailbox_message m on m.delivery_key = d.key and m.organisation_id = d.organisation_id
        where d.organisation_id = $1 and d.departure_id = $2 and ($3::text is null or d.template = $3) and ($4::text is null or d.status = $4) and ($5::uuid is null or d.id < $5)
        order by d.id desc limit $6`,
      [organisationId, departureId, kind ?? null, state ? statusOf[state] : null, cursor ?? null, limit],
    );
  }

  /** The event that asked for a mail about some departure, and how far that mail is. */
  async find(organisationId: string, id: string): Promise<{ status: string; eventId: string | null } | undefined> {
    const [row] = await this.database.query<{ status: string; eventId: string | null }>(
      'select status, event_id as "eventId" from delivery where organisation_id = $1 and id = $2 and departure_id is not null', [organisationId, id],
    );
    return row;
  }
}
