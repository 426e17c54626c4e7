import type { IsoDate } from '#kernel';
import type { ApplicationStatus } from '../domain/applications/application-status.js';
import type { Outcome } from '../domain/judging/verdict.js';

/** Which applications stand in the queue. What is left out does not matter. */
export interface QueueFilter {
  readonly statuses?: readonly ApplicationStatus[] | undefined;
  readonly departureId?: string | undefined;
  readonly authorityId?: string | undefined;
  /** The deadline is before this day. */
  readonly dueBefore?: IsoDate | undefined;
  readonly verdict?: Outcome | undefined;
  /** Something that the check of the document found, by code. */
  readonly finding?: string | undefined;
  /** Of an authority to which journeys are marked as high risk, or not. */
  readonly highRisk?: boolean | undefined;
  /** Taken by this person, or by nobody. */
  readonly taken?: { readonly by: string } | 'nobody' | undefined;
  /** One officer has approved, and another one has to. */
  readonly awaitsSecond?: boolean | undefined;
  /** What it stands on has changed after a batch took it. */
  readonly outdated?: boolean | undefined;
}

/** The values of one statement. A condition that nobody asked for is not in its text, so that the planner sees what is. */
export class Values {
  readonly all: unknown[] = [];

  /** Places a value and returns its name in the statement. */
  put(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}

export const isHighRisk = `coalesce(au.profile #>> '{review,highRisk}', '') <> ''`;
export const awaitsSecond = `a.status = 'in-review' and exists (select from application_vote v
  where v.organisation_id = a.organisation_id and v.application_id = a.id and v.voided_at is null)`;

/** True while somebody has the application. */
export const isTaken = (now: string, holder?: string): string => `exists (select from application_lease l
  where l.organisation_id = a.organisation_id and l.application_id = a.id and l.expires_at > ${now}${holder ? ` and l.holder_id = ${holder}` : ''})`;

/** The conditions of a filter over `visa_application a join authority au`, without the organisation's. */
export function conditionsOf(filter: QueueFilter, now: Date, values: Values): string[] {
  const when = <T>(value: T | undefined, text: (value: T) => string): string[] => (value === undefined ? [] : [text(value)]);
  const flag = (value: boolean | undefined, text: string): string[] => when(value, (is) => (is ? `(${text})` : `not (${text})`));
  return [
    ...when(filter.statuses, (all) => (all.length === 1 ? `a.status = ${values.put(all[0])}` : `a.status = any(${values.put(all)})`)),
    ...when(filter.departureId, (id) => `a.departure_id = ${values.put(id)}`),
    ...when(filter.authorityId, (id) => `a.authority_id = ${values.put(id)}`),
    ...when(filter.dueBefore, (day) => `a.deadline < ${values.put(day)}`),
    ...when(filter.verdict, (outcome) => `a.verdict_outcome = ${values.put(outcome)}`),
    ...when(filter.finding, (code) => `${values.put(code)} = any(a.finding_codes)`),
    ...flag(filter.highRisk, isHighRisk),
    ...when(filter.taken, (taken) => (taken === 'nobody' ? `not ${isTaken(values.put(now))}` : isTaken(values.put(now), values.put(taken.by)))),
    ...flag(filter.awaitsSecond, awaitsSecond),
    ...flag(filter.outdated, 'a.outdated'),
  ];
}
