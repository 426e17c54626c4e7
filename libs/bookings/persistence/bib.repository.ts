import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Bib, BibRange } from '../domain/bibs/assign-bibs.js';

/** Whose bibs. */
export interface BibKey {
  readonly organisationId: string;
  readonly eventId: string;
}

/** Rows of start numbers and of their ranges. Exported for `test/concurrency`, which leaves a guard out. */
@Injectable()
export class BibRepository {
  constructor(private readonly database: Database) {}

  /** Nobody else gives numbers of this event before the transaction ends. Returns the version. */
  async lock(tx: Transaction, { organisationId, eventId }: BibKey): Promise<number> {
    await tx.execute('insert into bib_plan (organisation_id, event_id) values ($1, $2) on conflict do nothing', [organisationId, eventId]);
    const [row] = await tx.query<{ version: number }>('select version from bib_plan where organisation_id = $1 and event_id = $2 for no key update', [organisationId, eventId]);
    return row!.version;
  }

  /** 0 before the first change. */
  async version({ organisationId, eventId }: BibKey): Promise<number> {
    const [row] = await this.database.query<{ version: number }>('select version from bib_plan where organisation_id = $1 and event_id = $2', [organisationId, eventId]);
    return row?.version ?? 0;
  }

  async raiseVersion(tx: Transaction, { organisationId, eventId }: BibKey): Promise<void> {
    await tx.execute('update bib_plan set version = version + 1 where organisation_id = $1 and event_id = $2', [organisationId, eventId]);
  }

  /** The race, in the words of whoever defined it. */
  async event({ organisationId, eventId }: BibKey): Promise<{ name: string; heldOn: string }> {
    const [row] = await this.database.query<{ name: string; heldOn: string }>(
      'select name, held_on::text as "heldOn" from event where organisation_id = $1 and id = $2',
      [organisationId, eventId],
    );
    return row!;
  }

  /** The events that a booking runs in, or ran in: of its departure, and of the numbers that its travellers wear. */
  async eventsOf(organisationId: string, bookingId: string): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select d.event_id as id from booking b
         join departure d on d.organisation_id = b.organisation_id and d.id = b.departure_id
        where b.organisation_id = $1 and b.id = $2 and d.event_id is not null
       union
       select n.event_id from bib n
         join booking_traveller t on t.organisation_id = n.organisation_id and t.traveller_id = n.traveller_id
        where n.organisation_id = $1 and t.booking_id = $2 and n.taken_back_at is null`,
      [organisationId, bookingId],
    );
    return rows.map(({ id }) => id);
  }

  ranges({ organisationId, eventId }: BibKey): Promise<BibRange[]> {
    return this.database.query<BibRange>(
      `select category, first_number as "from", last_number as "to" from bib_range where organisation_id = $1 and event_id = $2 order by first_number`,
      [organisationId, eventId],
    );
  }

  async replaceRanges(tx: Transaction, { organisationId, eventId }: BibKey, ranges: readonly BibRange[]): Promise<void> {
    await tx.execute('delete from bib_range where organisation_id = $1 and event_id = $2', [organisationId, eventId]);
    await tx.execute(
      `insert into bib_range (organisation_id, event_id, category, first_number, last_number)
       select $1, $2, t.category, t."from", t."to" from jsonb_to_recordset($3::jsonb) as t (category text, "from" integer, "to" integer)`,
      [organisationId, eventId, JSON.stringify(ranges)],
    );
  }

  /** Those that somebody wears, in the order of the numbers. */
  worn({ organisationId, eventId }: BibKey): Promise<Bib[]> {
    return this.database.query<Bib>(
      `select traveller_id as "travellerId", category, number from bib
        where organisation_id = $1 and event_id = $2 and taken_back_at is null order by number`,
      [organisationId, eventId],
    );
  }

  /** Numbers that stood on a list: nobody gets them anew, whoever wears them keeps them. */
  async spent({ organisationId, eventId }: BibKey): Promise<number[]> {
    const rows = await this.database.query<{ number: number }>(
      'select distinct number from bib where organisation_id = $1 and event_id = $2 and listed',
      [organisationId, eventId],
    );
    return rows.map(({ number }) => number);
  }

  /** False when one of the numbers or runners is taken by somebody else's change: the caller rolls back. */
  async give(tx: Transaction, { organisationId, eventId }: BibKey, bibs: readonly Bib[]): Promise<boolean> {
    const given = await tx.execute(
      `insert into bib (id, organisation_id, event_id, number, category, traveller_id)
       select t.id, $1, $2, t.number, t.category, t."travellerId"
         from jsonb_to_recordset($3::jsonb) as t (id uuid, number integer, category text, "travellerId" uuid)
       on conflict do nothing`,
      [organisationId, eventId, JSON.stringify(bibs.map((bib) => ({ ...bib, id: newId() })))],
    );
    return given === bibs.length;
  }

  async takeBack(tx: Transaction, { organisationId, eventId }: BibKey, bibs: readonly Bib[]): Promise<void> {
    await tx.execute(
      'update bib set taken_back_at = now() where organisation_id = $1 and event_id = $2 and taken_back_at is null and number = any($3)',
      [organisationId, eventId, bibs.map(({ number }) => number)],
    );
  }

  /** Everything worn now stands on a list. */
  async markListed(tx: Transaction, { organisationId, eventId }: BibKey): Promise<void> {
    await tx.execute('update bib set listed = true where organisation_id = $1 and event_id = $2 and taken_back_at is null and not listed', [organisationId, eventId]);
  }
}
