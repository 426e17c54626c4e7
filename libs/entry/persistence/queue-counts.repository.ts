import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Database } from '#platform';
import type { Outcome } from '../domain/judging/verdict.js';
import { source } from './application-row.js';
import { awaitsSecond, conditionsOf, isHighRisk, isTaken, type QueueFilter, Values } from './queue-conditions.js';

/** How many of the applications that a filter leaves each further filter would leave. */
export interface QueueCounts {
  readonly total: number;
  /** The deadline has passed. */
  readonly late: number;
  readonly dueBefore: number;
  readonly highRisk: number;
  readonly awaitsSecond: number;
  readonly outdated: number;
  readonly mine: number;
  readonly nobodys: number;
  readonly verdicts: Readonly<Partial<Record<Outcome, number>>>;
  /** By id. */
  readonly authorities: Readonly<Record<string, number>>;
  readonly departures: Readonly<Record<string, number>>;
  /** By code. */
  readonly findings: Readonly<Record<string, number>>;
}

/** Counts the queue in one statement. */
@Injectable()
export class QueueCountsRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async count(organisationId: string, filter: QueueFilter, actorId: string, soon: IsoDate): Promise<QueueCounts> {
    const now = this.clock.now();
    const values = new Values();
    const conditions = [`a.organisation_id = ${values.put(organisationId)}`, ...conditionsOf(filter, now, values)];
    const [at, me, today, before] = [values.put(now), values.put(actorId), values.put(dayOf(now)), values.put(soon)];
    const by = (column: string, from = 'q'): string => `(select coalesce(jsonb_object_agg(name, n), '{}') from (select ${column} as name, count(*)::int as n from ${from} group by 1) g)`;
    const [counts] = await this.database.query<QueueCounts>(
      `with q as materialized (
         select a.departure_id, a.authority_id, a.verdict_outcome, a.finding_codes, a.deadline, a.outdated,
                ${isHighRisk} as risky, (${awaitsSecond}) as halfway, ${isTaken(at)} as taken, ${isTaken(at, me)} as mine
           from ${source} where ${conditions.join(' and ')})
       select count(*)::int as total,
              count(*) filter (where deadline < ${today}::date)::int as late,
              count(*) filter (where deadline < ${before}::date)::int as "dueBefore",
              count(*) filter (where risky)::int as "highRisk",
              count(*) filter (where halfway)::int as "awaitsSecond",
              count(*) filter (where outdated)::int as outdated,
              count(*) filter (where mine)::int as mine,
              count(*) filter (where not taken)::int as nobodys,
              ${by('verdict_outcome')} as verdicts,
              ${by('authority_id::text')} as authorities,
              ${by('departure_id::text')} as departures,
              ${by('code', 'q, unnest(q.finding_codes) code')} as findings
         from q`,
      values.all,
    );
    return counts!;
  }
}
