export const momentKinds = ['briefing', 'race-start', 'other'] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Something of a departure's programme that everybody must be there for. */
export interface ProgrammeMoment {
  readonly id: string;
  readonly kind: MomentKind;
  readonly name: string;
  /** ISO 8601, at the local time of the place. */
  readonly at: string;
  readonly zone: string;
}

export type ScheduleChangeState = 'pending' | 'applied' | 'withdrawn';

/** What a carrier said of a leg: other times, or that it does not go. */
export interface ScheduleChange {
  readonly id: string;
  readonly legId: string;
  readonly departureId: string;
  readonly kind: 'retimed' | 'cancelled';
  readonly before: { readonly departsAt: string; readonly arrivesAt: string };
  /** Null for a cancelled leg. */
  readonly after: { readonly departsAt: string; readonly arrivesAt: string } | null;
  readonly reason: string;
  readonly state: ScheduleChangeState;
  readonly version: number;
  readonly createdAt: Date;
  readonly decidedAt: Date | null;
}
