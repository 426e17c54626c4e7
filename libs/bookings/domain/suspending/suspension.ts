import { dayOf, type IsoDate, type Refusal, refuse } from '#kernel';
import type { CancellationCause } from '../cancellation-cause.js';

/** `suspending` until every booking stands still, which takes moments; `reopened` for good: another closing is another suspension. */
export type SuspensionState = 'suspending' | 'suspended' | 'reopened';

/** Why departures stand still, since when, and until when customers are asked what they want. */
export interface Suspension {
  readonly id: string;
  readonly organisationId: string;
  /** Where everything that feeds an event was suspended together. */
  readonly eventId: string | null;
  readonly departureIds: readonly string[];
  readonly state: SuspensionState;
  readonly cause: CancellationCause;
  /** As customers read it. */
  readonly reason: string;
  /** The entry rule that caused it, by its id. */
  readonly ruleId: string | null;
  readonly learnedOn: IsoDate;
  readonly answerBy: IsoDate;
  readonly suspendedBy: string;
  readonly suspendedAt: Date;
  readonly reopening: { readonly by: string; readonly at: Date; readonly reason: string } | null;
  readonly version: number;
}

/** What whoever stops or reopens departures types. */
export interface StopWords {
  readonly reason: string;
  readonly ruleId?: string | null;
}

/** `suspension.reason-required` where nothing is said; null when sound. */
export function refuseUnlessReasoned({ reason }: Pick<StopWords, 'reason'>): Refusal | null {
  if (reason.trim() !== '') return null;
  const detail = 'Say in a few words why: customers read it.';
  return refuse('suspension.reason-required', { detail, errors: [{ pointer: '/reason', detail }] });
}

/** `suspension.dates-unusable` where customers could not answer, or the news is not there yet; null when sound. */
export function refuseUnlessTimely({ learnedOn, answerBy }: { learnedOn?: IsoDate; answerBy: IsoDate }, now: Date): Refusal | null {
  const today = dayOf(now);
  const errors = [
    ...(learnedOn !== undefined && learnedOn > today ? [{ pointer: '/learnedOn', detail: 'Use the day on which it became known.' }] : []),
    ...(answerBy < today ? [{ pointer: '/answerBy', detail: 'Use a day that is not over: customers choose until then.' }] : []),
  ];
  return errors.length > 0 ? refuse('suspension.dates-unusable', { errors }) : null;
}

/** Whether customers can still choose: until the end of their day in the zone that is the last on earth to end it (UTC−12). */
export const canAnswer = (answerBy: IsoDate, now: Date): boolean => now.getTime() < Date.parse(`${answerBy}T00:00:00Z`) + 36 * 60 * 60_000;
