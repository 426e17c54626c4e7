import type { IsoDate } from '#kernel';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { Purpose } from '../../domain/judging/visit.js';

/** What a receipt says of how a verdict came about. */
export interface VerdictReceipt {
  readonly id: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly bookingId: string;
  readonly ruleSetVersion: number;
  readonly evaluatorVersion: number;
  readonly asKnownOn: IsoDate;
  readonly today: IsoDate;
  readonly outcome: Outcome;
  readonly current: boolean;
  /** SHA-256 of the verdict's text, in hexadecimal. */
  readonly digest: string;
  /** False once the traveller is erased: what the verdict was drawn from is gone. */
  readonly replayable: boolean;
  readonly createdAt: string;
}

export interface ReceiptRow extends Omit<VerdictReceipt, 'digest' | 'createdAt'> {
  readonly bodyDigest: Buffer;
  readonly createdAt: Date;
}

/** Columns of a `ReceiptRow`, from `trip_verdict v`. */
export const receiptColumns = `v.id, v.traveller_id as "travellerId", v.departure_id as "departureId", v.booking_id as "bookingId",
  v.rule_set_version as "ruleSetVersion", v.evaluator_version as "evaluatorVersion", v.as_known_on::text as "asKnownOn",
  v.today::text, v.outcome, v.current, v.body_digest as "bodyDigest", v.input is not null as replayable, v.created_at as "createdAt"`;

export const toReceipt = ({ bodyDigest, createdAt, ...row }: ReceiptRow): VerdictReceipt => ({
  ...row,
  digest: bodyDigest.toString('hex'),
  createdAt: createdAt.toISOString(),
});

/** A current verdict as judging anew sees it. */
export interface StandingVerdict {
  readonly id: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly bookingId: string;
  readonly ruleSetVersion: number;
  readonly firstVersion: number;
  readonly input: Buffer;
  readonly inputDigest: Buffer;
  readonly outcome: Outcome;
  readonly bodyDigest: Buffer;
  readonly changesOn: IsoDate | null;
}

/** Columns of a `StandingVerdict`, from `trip_verdict v`. */
export const standingColumns = `v.id, v.traveller_id as "travellerId", v.departure_id as "departureId", v.booking_id as "bookingId",
  v.rule_set_version as "ruleSetVersion", v.first_version as "firstVersion", v.input, v.input_digest as "inputDigest", v.outcome,
  v.body_digest as "bodyDigest", v.changes_on::text as "changesOn"`;

/** A verdict to be kept. */
export interface NewVerdict {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly bookingId: string;
  readonly ruleSetVersion: number;
  readonly firstVersion: number;
  readonly evaluatorVersion: number;
  readonly asKnownOn: IsoDate;
  readonly input: Buffer;
  readonly inputDigest: Buffer;
  readonly stateClasses: readonly Buffer[];
  readonly countries: readonly string[];
  readonly purposes: readonly Purpose[];
  readonly endsOn: IsoDate;
  readonly outcome: Outcome;
  readonly bodyDigest: Buffer;
  readonly calendarsDigest: Buffer;
  readonly changesOn: IsoDate | null;
}
