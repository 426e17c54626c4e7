import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import type { Transaction } from '#platform';
import { Database } from '#platform';

/** One rule that an alert tells of. */
export interface RaisedAlert {
  readonly code: string;
  readonly summary: string;
  readonly authority: string;
  readonly reason: 'ends' | 'review';
  readonly step: number;
  readonly due: IsoDate;
}

/** Rows of `rule_expiry_alert`: a version of a rule is told of once for each step. */
@Injectable()
export class RuleAlertRepository {
  constructor(private readonly database: Database) {}

  /**
   * Raises what is due for rules in force, one alert for the nearest step; returns how many by organisation. Another run at the same time raises none of
   * them again.
   */
  async raise(tx: Transaction, today: IsoDate): Promise<{ organisationId: string; alerts: number }[]> {
    const rows = await tx.query<{ organisation_id: string; alerts: number }>(
      `with due as (
         select r.organisation_id, r.id, e.reason, e.due,
           case when e.due - $1::date <= 7 then 7 when e.due - $1::date <= 30 then 30 else 60 end as step
         from entry_rule r cross join lateral (values ('ends', r.in_force_to), ('review', r.review_by)) as e(reason, due)
         where r.known_to is null and r.status = 'in-force' and e.due between $1::date and $1::date + 60
       ), raised as (
         insert into rule_expiry_alert (id, organisation_id, entry_rule_id, reason, step, due, raised_on)
         select gen_random_uuid(), organisation_id, id, reason, step, due, $1 from due
         on conflict (organisation_id, entry_rule_id, reason, step) do nothing returning organisation_id
       )
       select organisation_id, count(*)::int as alerts from raised group by organisation_id`,
      [today],
    );
    return rows.map(({ organisation_id: organisationId, alerts }) => ({ organisationId, alerts }));
  }

  /** What was raised on a day, the earliest end first. */
  raisedOn(organisationId: string, day: IsoDate): Promise<RaisedAlert[]> {
    return this.database.query<RaisedAlert>(
      `select r.code, r.body->>'summary' as summary, au.name as authority, al.reason, al.step, al.due::text
       from rule_expiry_alert al
       join entry_rule r on r.organisation_id = al.organisation_id and r.id = al.entry_rule_id
       join authority au on au.organisation_id = r.organisation_id and au.id = r.authority_id
       where al.organisation_id = $1 and al.raised_on = $2 order by al.due, r.code`,
      [organisationId, day],
    );
  }
}
