import { judgeTrip, type TripQuestion, type TripVerdict } from '../judging/judge-trip.js';
import type { TripInput } from './trip-input.js';

/** Judges many trips by the same rules as of the same day. */
export class TripJudge {
  constructor(private readonly by: Omit<TripQuestion, 'traveller' | 'visits'>) {}

  judge(input: TripInput): TripVerdict {
    return judgeTrip({ ...this.by, ...input });
  }
}
