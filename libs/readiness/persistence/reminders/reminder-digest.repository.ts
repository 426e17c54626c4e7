import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { SentDigest } from '../../domain/reminders/escalation.js';
import type { OpenItem } from '../../domain/readiness-change.js';

/** `put-off`: it is the traveller's night; `unneeded`: nothing was left for them to do; `dropped`: the next day's tells it. */
export type DigestState = 'planned' | 'put-off' | 'sent' | 'unneeded' | 'dropped';

/** Somebody with something of their own to do, on a departure that reminds. */
export interface Candidate {
  readonly organisationId: string;
  readonly departureId: string;
  readonly travellerId: string;
  readonly items: readonly OpenItem[];
  readonly lastDigestOn: IsoDate | null;
}

export interface StoredDigest {
  readonly id: string;
  readonly organisationId: string;
  readonly departureId: string;
  readonly travellerId: string;
  readonly day: IsoDate;
  readonly state: DigestState;
}

const columns = `id, organisation_id as "organisationId", departure_id as "departureId", traveller_id as "travellerId", day::text as day, state`;

/** Rows of `reminder_digest`. */
@Injectable()
export class ReminderDigestRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who goes, has a move of their own, wants digests and is on a departure that neither was cancelled, nor paused them, nor has started. */
  candidates(): Promise<Candidate[]> {
    return this.database.query<Candidate>(
      `select s.organisation_id as "organisationId", s.departure_id as "departureId", s.traveller_id as "travellerId", s.items,
              (select max(day)::text from reminder_digest g
                where g.organisation_id = s.organisation_id and g.traveller_id = s.traveller_id and g.state <> 'dropped') as "lastDigestOn"
         from readiness_state s
         join departure d on d.organisation_id = s.organisation_id and d.id = s.departure_id
         join traveller t on t.organisation_id = s.organisation_id and t.id = s.traveller_id
        where s.state = 'blocked' and s.items @> '[{"owner":"traveller"}]' and d.starts_on > $1 and d.status <> 'cancelled' and t.erased_at is null
          and not exists (
            select 1 from reminder_choice c where c.organisation_id = s.organisation_id and c.traveller_id = s.traveller_id and not c.wanted)
          and not exists (
            select 1 from reminder_pause p where p.organisation_id = s.organisation_id and p.departure_id = s.departure_id and p.ended_at is null)
        order by d.starts_on, s.traveller_id`,
      [dayOf(this.clock.now())],
    );
  }

  /** Null when the traveller has one of that day. */
  async plan(tx: Transaction, { organisationId, departureId, travellerId, items }: Candidate, day: IsoDate): Promise<string | null> {
    const keys = items.map(({ key }) => key);
    const own = items.flatMap(({ key, owner }) => (owner === 'traveller' ? [key] : []));
    const [row] = await tx.query<{ id: string }>(
      `insert into reminder_digest (id, organisation_id, departure_id, traveller_id, day, keys, own, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict on constraint one_digest_a_day do nothing returning id`,
      [newId(), organisationId, departureId, travellerId, day, keys, own, this.clock.now()],
    );
    return row?.id ?? null;
  }

  async find(id: string): Promise<StoredDigest | undefined> {
    const [row] = await this.database.query<StoredDigest>(`select ${columns} from reminder_digest where id = $1`, [id]);
    return row;
  }

  /** Moves it on from these states alone. False when it was moved before. */
  async move(tx: Transaction, id: string, from: readonly DigestState[], to: DigestState): Promise<boolean> {
    const now = this.clock.now();
    const moved = await tx.execute(
      `update reminder_digest set state = $3, ended_at = case when $3 in ('planned', 'put-off') then null else $4::timestamptz end,
              planned_at = case when $3 = 'planned' then $4::timestamptz else planned_at end
        where id = $1 and state = any($2)`,
      [id, from, to, now],
    );
    return moved === 1;
  }

  /** Those that wait for the morning, and those of which nothing was heard for so many minutes. */
  waiting(silentMinutes: number): Promise<StoredDigest[]> {
    return this.database.query<StoredDigest>(
      `select ${columns} from reminder_digest
        where state = 'put-off' or (state = 'planned' and planned_at < $1::timestamptz - make_interval(mins => $2)) order by id`,
      [this.clock.now(), silentMinutes],
    );
  }

  /** Of each of these travellers the last day that has a digest. */
  async lastDays(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, IsoDate>> {
    const rows = await this.database.query<{ travellerId: string; day: IsoDate }>(
      `select traveller_id as "travellerId", max(day)::text as day from reminder_digest
        where organisation_id = $1 and traveller_id = any($2) and state <> 'dropped' group by traveller_id`,
      [organisationId, travellerIds],
    );
    return new Map(rows.map(({ travellerId, day }) => [travellerId, day]));
  }

  /** The last that went out to each of an organisation's travellers, the latest first. */
  async sent(organisationId: string, travellerIds: readonly string[], each: number): Promise<Map<string, SentDigest[]>> {
    const rows = await this.database.query<SentDigest & { travellerId: string }>(
      `select traveller_id as "travellerId", own from (
         select traveller_id, own, day, row_number() over (partition by traveller_id order by day desc) as place
           from reminder_digest where organisation_id = $1 and traveller_id = any($2) and state = 'sent') g
        where place <= $3 order by traveller_id, place`,
      [organisationId, travellerIds, each],
    );
    return Map.groupBy(rows, ({ travellerId }) => travellerId);
  }
}
