import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { TicketContent, TicketStatus } from '../../domain/tickets/ticket.js';

const context = 'ticket.content';

/** A ticket, opened. */
export interface StoredTicket extends TicketContent {
  readonly id: string;
  readonly legId: string;
  readonly travellerId: string;
  readonly status: TicketStatus;
  /** Another one each time that what is printed changes. */
  readonly issueId: string;
  /** The times of the leg that it was issued for, or put on since; null while it is not issued. */
  readonly departsAt: Date | null;
  readonly arrivesAt: Date | null;
  readonly version: number;
}

export interface NewTicket extends TicketContent {
  readonly travellerId: string;
  readonly status: TicketStatus;
}

type Row = Omit<StoredTicket, keyof TicketContent> & { readonly content: Buffer };

const select = `select id, leg_id as "legId", traveller_id as "travellerId", status, content, issue_id as "issueId", departs_at as "departsAt", arrives_at as "arrivesAt", version from ticket where organisation_id = $1`;

/** Rows of `ticket`: sealed on the way in, opened on the way out. Those of erased travellers are never in an answer. */
@Injectable()
export class TicketRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Those that are not void. */
  async ofLegs(organisationId: string, legIds: readonly string[]): Promise<StoredTicket[]> {
    return this.open(await this.database.query<Row>(`${select} and leg_id = any($2) and status <> 'void' order by leg_id, traveller_id`, [organisationId, legIds]));
  }

  /** Those of a departure's legs that are not void; of these travellers alone, where some are named. */
  async ofDeparture(organisationId: string, departureId: string, travellerIds: readonly string[] | null): Promise<StoredTicket[]> {
    const rows = await this.database.query<Row>(
      `${select} and status <> 'void' and leg_id in (select id from leg where organisation_id = $1 and departure_id = $2) and ($3::uuid[] is null or traveller_id = any($3))
        order by leg_id, traveller_id`,
      [organisationId, departureId, travellerIds],
    );
    return this.open(rows);
  }

  async byId(organisationId: string, id: string): Promise<StoredTicket | undefined> {
    const [found] = await this.open(await this.database.query<Row>(`${select} and id = $2`, [organisationId, id]));
    return found;
  }

  /** In the order given. Throws where a traveller is erased, or breaks a constraint of the table. */
  async insert(tx: Transaction, organisationId: string, legId: string, tickets: readonly NewTicket[], entered: { readonly by: string; readonly at: Date }): Promise<string[]> {
    const rows: object[] = [];
    const ids: string[] = [];
    for (const { travellerId, status, ...content } of tickets) {
      const { sealed, numberIndex } = await this.seal(organisationId, travellerId, content);
      const id = newId();
      ids.push(id);
      rows.push({ id, travellerId, status, content: sealed.toString('base64'), numberIndex: numberIndex?.toString('base64') ?? null, issueId: newId() });
    }
    await tx.execute(
      `insert into ticket (id, organisation_id, leg_id, traveller_id, status, content, number_index, issue_id, entered_by, entered_at, changed_at, departs_at, arrives_at)
       select t.id, $1, $2, t."travellerId", t.status, decode(t.content, 'base64'), decode(t."numberIndex", 'base64'), t."issueId", $4, $5, $5,
              case when t.status = 'ticketed' then l.departs_at end, case when t.status = 'ticketed' then l.arrives_at end
         from jsonb_to_recordset($3::jsonb) as t (id uuid, "travellerId" uuid, status text, content text, "numberIndex" text, "issueId" uuid)
         left join leg l on l.organisation_id = $1 and l.id = $2`,
      [organisationId, legId, JSON.stringify(rows), entered.by, entered.at],
    );
    return ids;
  }

  /** Writes this in the place of the version that was read; `anew` puts it on the times that the leg has now. False when there is another version. */
  async change(tx: Transaction, organisationId: string, { id, travellerId, version, issueId, status, name, locator, number }: StoredTicket, anew: boolean, at: Date): Promise<boolean> {
    const { sealed, numberIndex } = await this.seal(organisationId, travellerId, { name, locator, number });
    const changed = await tx.execute(
      `update ticket t set status = $4, content = $5, number_index = $6, issue_id = $7, changed_at = $8, version = t.version + 1,
              departs_at = case when $9 then l.departs_at else t.departs_at end, arrives_at = case when $9 then l.arrives_at else t.arrives_at end
         from leg l
        where t.organisation_id = $1 and t.id = $2 and t.version = $3 and l.organisation_id = t.organisation_id and l.id = t.leg_id`,
      [organisationId, id, version, status, sealed, numberIndex, issueId, at, anew],
    );
    return changed === 1;
  }

  async deleteOf(organisationId: string, travellerId: string): Promise<void> {
    await this.database.query('delete from ticket where organisation_id = $1 and traveller_id = $2', [organisationId, travellerId]);
  }

  private async seal(organisationId: string, travellerId: string, content: TicketContent): Promise<{ sealed: Buffer; numberIndex: Buffer | null }> {
    const { name, locator, number } = content;
    return {
      sealed: await this.vault.seal(travellerId, context, JSON.stringify({ name, locator, number })),
      numberIndex: number === null ? null : this.vault.blindIndex(organisationId, `ticket:${number}`),
    };
  }

  private async open(rows: readonly Row[]): Promise<StoredTicket[]> {
    const opened = await this.vault.openMany(rows.map(({ travellerId, content }) => ({ travellerId, context, sealed: content })));
    return rows.flatMap(({ content: _sealed, ...row }, at) => {
      const plain = opened[at];
      return plain ? [{ ...row, ...(JSON.parse(plain.toString()) as TicketContent) }] : [];
    });
  }
}
