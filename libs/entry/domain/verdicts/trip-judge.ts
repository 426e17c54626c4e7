import type { IsoDate } from '#kernel';
import { judgeTrip, type TripVerdict } from '../judging/judge-trip.js';
import type { RuleBook } from '../rules/rule-book.js';
import type { TripInput } from './trip-input.js';

/** Judges many trips by the same rules as of the same day. */
export class TripJudge {
  constructor(private readonly by: { readonly rules: RuleBook; readonly asKnownOn: IsoDate; readonly today: IsoDate }) {}

  judge(input: TripInput): TripVerdict {
    return judgeTrip({ ...this.by, ...input });
  }
}
