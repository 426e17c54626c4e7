import { Injectable } from '@nestjs/common';
import { Database, type MailboxContent, Vault } from '#platform';

/** A message of the mailbox, opened. */
export interface MailboxMessage extends MailboxContent {
  readonly id: string;
  readonly travellerId: string | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/**
 * Who looks: `letters` are what customers and travellers are sent, and the staff of their work; `staff` are invitations to the staff, whose
 * links make an account. Who reads the one does not read the other: an operator would come in by an administrator's link.
 */
export type Drawer = 'letters' | 'staff';

interface Row {
  readonly id: string;
  readonly traveller_id: string | null;
  readonly content: Buffer;
  readonly created_at: Date;
}

const context = 'mail';
/** How the keys of invitations to the staff begin, and of letters that an administrator tries. */
const staffKeys = '^(staff-invitation|letter-trial)[.]';
const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** Reads the platform's `mailbox_message`, where mail is kept when there is no SMTP server. */
@Injectable()
export class MailboxRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  /**
   * Messages before one id, newest first; `lastId` is the id of the last row looked at. Mail to a traveller who was
   * erased cannot be opened any more and is left out.
   */
  async before(organisationId: string, id: string | undefined, limit: number, drawer: Drawer): Promise<{ messages: MailboxMessage[]; rows: number; lastId: string | null }> {
    const rows = await this.database.query<Row>(
      'select id, traveller_id, content, created_at from mailbox_message where organisation_id = $1 and id < $2 and (delivery_key ~ $4) = $5 order by id desc limit $3',
      [organisationId, id ?? newest, limit, staffKeys, drawer === 'staff'],
    );
    return { messages: await this.open(rows), rows: rows.length, lastId: rows.at(-1)?.id ?? null };
  }

  async byId(organisationId: string, id: string, drawer: Drawer): Promise<MailboxMessage | undefined> {
    const rows = await this.database.query<Row>(
      'select id, traveller_id, content, created_at from mailbox_message where organisation_id = $1 and id = $2 and (delivery_key ~ $3) = $4',
      [organisationId, id, staffKeys, drawer === 'staff'],
    );
    return (await this.open(rows))[0];
  }

  /** Newest first. */
  async ofTraveller(organisationId: string, travellerId: string, limit: number): Promise<MailboxMessage[]> {
    return this.open(
      await this.database.query<Row>(
        'select id, traveller_id, content, created_at from mailbox_message where organisation_id = $1 and traveller_id = $2 order by id desc limit $3',
        [organisationId, travellerId, limit],
      ),
    );
  }

  private async open(rows: readonly Row[]): Promise<MailboxMessage[]> {
    const ofTravellers = rows.flatMap(({ traveller_id, content }) => (traveller_id ? [{ travellerId: traveller_id, context, sealed: content }] : []));
    const opened = await this.vault.openMany(ofTravellers);
    let next = 0;
    return rows.flatMap((row) => {
      const plain = row.traveller_id ? opened[next++]?.toString() : this.vault.openForPlatform(context, row.content);
      if (plain === undefined) return [];
      return [{ id: row.id, travellerId: row.traveller_id, createdAt: row.created_at.toISOString(), ...(JSON.parse(plain) as MailboxContent) }];
    });
  }
}
