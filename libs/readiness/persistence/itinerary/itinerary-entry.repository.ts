import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform';

/** What an entry says now, as far as its order in time goes. */
export interface EntryNow {
  readonly key: string;
  readonly digest: Buffer;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface KeptEntry {
  readonly key: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly sequence: number;
  readonly changedAt: Date;
  /** It was told once, and is no part of the trip any more. */
  readonly gone: boolean;
}

/** Rows of `itinerary_entry`. */
@Injectable()
export class ItineraryEntryRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Brings what is kept in line with what is so: whatever changed, came back or went counts one more. Returns all of it, what went included. */
  bring(organisationId: string, travellerId: string, entries: readonly EntryNow[]): Promise<KeptEntry[]> {
    return this.database.transaction(async (tx) => {
      const at = this.clock.now();
      const rows = entries.map(({ key, digest, startsAt, endsAt }) => ({ key, digest: digest.toString('hex'), startsAt, endsAt }));
      await tx.execute(
        `insert into itinerary_entry as e (organisation_id, traveller_id, key, digest, starts_at, ends_at, changed_at)
         select $1, $2, t.key, decode(t.digest, 'hex'), t."startsAt", t."endsAt", $4
           from jsonb_to_recordset($3::jsonb) as t (key text, digest text, "startsAt" timestamptz, "endsAt" timestamptz) order by t.key
         on conflict (organisation_id, traveller_id, key) do update
           set digest = excluded.digest, starts_at = excluded.starts_at, ends_at = excluded.ends_at, sequence = e.sequence + 1, changed_at = excluded.changed_at, gone = false
         where e.digest <> excluded.digest or e.gone`,
        [organisationId, travellerId, JSON.stringify(rows), at],
      );
      await tx.execute(
        `update itinerary_entry set gone = true, sequence = sequence + 1, changed_at = $4
          where organisation_id = $1 and traveller_id = $2 and not gone and key <> all($3::text[])`,
        [organisationId, travellerId, rows.map(({ key }) => key), at],
      );
      return tx.query<KeptEntry>(
        `select key, starts_at as "startsAt", ends_at as "endsAt", sequence, changed_at as "changedAt", gone from itinerary_entry
          where organisation_id = $1 and traveller_id = $2 order by starts_at, key`,
        [organisationId, travellerId],
      );
    });
  }
}
