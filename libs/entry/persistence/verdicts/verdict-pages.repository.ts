import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { AffectedTrips } from '../../domain/verdicts/affected-trips.js';
import { type StandingVerdict, standingColumns } from './verdict-row.js';

/** A traveller's trip; pages of verdicts are in the order of these. */
export interface TripKey {
  readonly travellerId: string;
  readonly departureId: string;
}

/** Before and after every traveller. */
export const firstTrip: TripKey = { travellerId: '00000000-0000-0000-0000-000000000000', departureId: '00000000-0000-0000-0000-000000000000' };
export const lastTrip: TripKey = { travellerId: 'ffffffff-ffff-ffff-ffff-ffffffffffff', departureId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Whose verdicts a change can turn, with the keyed classes of their issuing states. */
export interface AffectedClass extends Omit<AffectedTrips, 'issuingStates'> {
  readonly stateClasses: readonly Buffer[] | null;
}

export interface AffectedVerdicts {
  readonly organisationId: string;
  readonly classes: readonly AffectedClass[];
  /** Only those that had a verdict before this publication: for the others it is no news. */
  readonly before: number;
  /** Trips that were over by then are left alone. */
  readonly day: IsoDate;
}

/** A verdict that takes the place of one that stands: the inputs stay the same. */
export interface Replacement {
  readonly id: string;
  readonly travellerId: string;
  readonly outcome: Outcome;
  readonly bodyDigest: Buffer;
  readonly changesOn: IsoDate | null;
}

export interface ReplacedBy {
  readonly organisationId: string;
  readonly ruleSetVersion: number;
  /** What was drawn up by later rules than these stays. */
  readonly upTo: number;
  readonly evaluatorVersion: number;
  readonly asKnownOn: IsoDate;
  readonly calendarsDigest: Buffer;
}

/** One condition for all classes: a country that stands in the row, and no purpose or issuing state that speaks against it. */
const affected = `v.organisation_id = $1 and v.current and v.first_version < $2 and v.ends_on >= $3::date and exists (
  select 1 from jsonb_to_recordset($4::jsonb) as c (country text, purposes text[], "stateClasses" bytea[])
  where c.country = any(v.countries) and (c.purposes is null or v.purposes && c.purposes)
    and (c."stateClasses" is null or v.state_classes && c."stateClasses"))`;

const params = ({ organisationId, classes, before, day }: AffectedVerdicts): unknown[] => [
  organisationId, before, day,
  JSON.stringify(classes.map(({ stateClasses, ...rest }) => ({ ...rest, stateClasses: stateClasses && stateClasses.map((bytes) => `\\x${bytes.toString('hex')}`) }))),
];

/** Reads and replaces current verdicts by the thousand. */
@Injectable()
export class VerdictPagesRepository {
  constructor(private readonly database: Database) {}

  async countAffected(asked: AffectedVerdicts): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(`select count(*)::int as count from trip_verdict v where ${affected}`, params(asked));
    return row!.count;
  }

  /** The last of so many current verdicts after the key, affected or not; null where there are fewer. */
  async endOfPage(organisationId: string, after: TripKey, size: number): Promise<TripKey | null> {
    const [row] = await this.database.query<TripKey>(
      `select v.traveller_id as "travellerId", v.departure_id as "departureId" from trip_verdict v
       where v.organisation_id = $1 and v.current and (v.traveller_id, v.departure_id) > ($2, $3::uuid)
       order by v.organisation_id, v.traveller_id, v.departure_id offset $4 limit 1`,
      [organisationId, after.travellerId, after.departureId, size - 1],
    );
    return row ?? null;
  }

  /** Those after one key, up to another: both ends are known, so that the index gives a page and no more. */
  affected(asked: AffectedVerdicts, after: TripKey, upTo: TripKey): Promise<StandingVerdict[]> {
    return this.database.query<StandingVerdict>(
      `select ${standingColumns} from trip_verdict v where ${affected}
         and (v.traveller_id, v.departure_id) > ($5, $6::uuid) and (v.traveller_id, v.departure_id) <= ($7, $8::uuid)
       order by v.traveller_id, v.departure_id`,
      [...params(asked), after.travellerId, after.departureId, upTo.travellerId, upTo.departureId],
    );
  }

  /** Those that the day alone may have changed; trips that are over are left alone. */
  due(organisationId: string, day: IsoDate, limit: number): Promise<StandingVerdict[]> {
    return this.database.query<StandingVerdict>(
      `select ${standingColumns} from trip_verdict v
       where v.organisation_id = $1 and v.current and v.changes_on <= $2 and v.ends_on >= $2 order by v.changes_on limit $3`,
      [organisationId, day, limit],
    );
  }

  /**
   * Puts verdicts in the place of those that stand, with the same sealed inputs. One that stands no longer, or was drawn up by later
   * rules meanwhile, is left alone. Returns the ids of those that were replaced.
   */
  async replace(tx: Transaction, by: ReplacedBy, replacements: readonly Replacement[]): Promise<string[]> {
    if (replacements.length === 0) return [];
    // named as a range as well, so that the index of what stands finds them
    const travellers = replacements.map(({ travellerId }) => travellerId).sort();
    const replaced = new Map(replacements.map(({ id }) => [newId(), id]));
    const rows = await tx.query<{ id: string }>(
      `with news as (
         select * from unnest($5::uuid[], $6::uuid[], $7::text[], $8::bytea[], $9::date[]) as n (old_id, id, outcome, body_digest, changes_on)
       ), old as (
         update trip_verdict v set current = false from news n
         where v.organisation_id = $1 and v.id = n.old_id and v.current and v.rule_set_version <= $10
           and v.traveller_id between $12 and $13
         returning v.*, n.id as new_id, n.outcome as new_outcome, n.body_digest as new_body, n.changes_on as new_changes_on
       )
       insert into trip_verdict (id, organisation_id, traveller_id, departure_id, booking_id, rule_set_version, first_version, evaluator_version,
         as_known_on, today, input, input_digest, state_classes, countries, purposes, ends_on, outcome, body_digest, changes_on, calendars_digest)
       select new_id, organisation_id, traveller_id, departure_id, booking_id, $2, first_version, $3, $4, $4, input, input_digest, state_classes,
         countries, purposes, ends_on, new_outcome, new_body, new_changes_on, $11 from old
       returning id`,
      [
        by.organisationId, by.ruleSetVersion, by.evaluatorVersion, by.asKnownOn,
        [...replaced.values()], [...replaced.keys()], replacements.map(({ outcome }) => outcome),
        replacements.map(({ bodyDigest }) => bodyDigest), replacements.map(({ changesOn }) => changesOn),
        by.upTo, by.calendarsDigest, travellers[0], travellers.at(-1),
      ],
    );
    return rows.map(({ id }) => replaced.get(id)!);
  }

  /** Everybody's, after the key; trips that are over are left alone. */
  everybody(organisationId: string, day: IsoDate, after: TripKey | null, limit: number): Promise<StandingVerdict[]> {
    return this.database.query<StandingVerdict>(
      `select ${standingColumns} from trip_verdict v
       where v.organisation_id = $1 and v.current and v.ends_on >= $2 and ($3::uuid is null or (v.traveller_id, v.departure_id) > ($3, $4::uuid))
       order by v.traveller_id, v.departure_id limit $5`,
      [organisationId, day, after?.travellerId ?? null, after?.departureId ?? null, limit],
    );
  }

  /** Says when to look at verdicts again that stay as they are. */
  async lookAgainOn(tx: Transaction, organisationId: string, days: readonly { readonly id: string; readonly changesOn: IsoDate | null }[]): Promise<void> {
    if (days.length === 0) return;
    await tx.execute(
      `update trip_verdict v set changes_on = d.day from unnest($2::uuid[], $3::date[]) as d (id, day)
       where v.organisation_id = $1 and v.id = d.id and v.current and (d.day is null or d.day > v.as_known_on)`,
      [organisationId, days.map(({ id }) => id), days.map(({ changesOn }) => changesOn)],
    );
  }
}
