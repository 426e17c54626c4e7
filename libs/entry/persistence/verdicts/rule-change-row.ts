import type { IsoDate } from '#kernel';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { RuleChangeStatus } from '../../domain/verdicts/rule-change-status.js';

/** What a publication of rules did to those who are booked. */
export interface RecordedRuleChange {
  readonly id: string;
  /** The rule set that it brought about; the one before is one less. */
  readonly version: number;
  readonly state: RuleChangeStatus;
  readonly judgedOn: IsoDate;
  /** How many trips it can be about, how many of them are judged, and for how many something has changed. */
  readonly total: number;
  readonly judged: number;
  readonly affected: number;
  /** What an officer adds to the messages. */
  readonly note: string | null;
  readonly decidedAt: string | null;
  /** Another one after each change of the note, and after the decision. */
  readonly revision: number;
  readonly publishedAt: string;
}

export interface ChangeRow extends Omit<RecordedRuleChange, 'decidedAt' | 'publishedAt'> {
  readonly decidedAt: Date | null;
  readonly publishedAt: Date;
}

export const changeColumns = `c.id, c.version, c.state, c.judged_on::text as "judgedOn", c.total, c.judged, c.affected, c.note,
  c.decided_at as "decidedAt", c.revision, c.created_at as "publishedAt"`;

export const toChange = ({ decidedAt, publishedAt, ...row }: ChangeRow): RecordedRuleChange => ({
  ...row,
  decidedAt: decidedAt?.toISOString() ?? null,
  publishedAt: publishedAt.toISOString(),
});

/** What a change did to one trip; the verdicts before and after are found by their digests. */
export interface StoredEffect {
  readonly travellerId: string;
  readonly departureId: string;
  readonly bookingId: string;
  readonly from: Outcome;
  readonly to: Outcome;
  readonly fromBody: Buffer;
  readonly toBody: Buffer;
  /** Codes of the changed rules that did it. */
  readonly rules: readonly string[];
}
