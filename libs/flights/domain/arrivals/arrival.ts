export const arrivalOutcomes = ['arrived', 'no-show'] as const;
export type ArrivalOutcome = (typeof arrivalOutcomes)[number];

/** What is recorded of one traveller on one leg. */
export interface Arrival {
  readonly legId: string;
  readonly travellerId: string;
  readonly outcome: ArrivalOutcome;
  readonly seenAt: Date;
  readonly recordedAt: Date;
  /** `staff:<user>` or `guide:<link>`. */
  readonly recordedBy: string;
}

/** Who meets a leg. */
export interface LegGuide {
  readonly name: string;
  readonly phone: string;
}

/** A guide's clock may be ahead of ours, or the tap older than the leg: what was seen lies between the leaving of the leg and now. */
export const seenWhen = (told: Date, departsAt: Date, now: Date): Date => new Date(Math.min(Math.max(told.getTime(), departsAt.getTime()), now.getTime()));
