import type { Schemas } from '#sdk';

export type ArrivalBoard = Schemas['ArrivalBoard'];
export type MetLeg = Schemas['MetLeg'];
export type ExpectedTraveller = Schemas['ExpectedTraveller'];
export type GuideBoard = Schemas['GuideBoard'];
export type GuideLeg = Schemas['GuideLeg'];
export type GuideTraveller = Schemas['GuideTraveller'];
export type GuideLink = Schemas['GuideLink'];
export type Outcome = NonNullable<GuideTraveller['outcome']>;

/** What a guide tapped. Its id makes sending it again harmless. */
export interface Tap {
  readonly id: string;
  readonly legId: string;
  readonly travellerId: string;
  readonly outcome: Outcome;
  readonly seenAt: string;
}
