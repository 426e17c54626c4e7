import { addMonths, type IsoDate } from '#kernel';
import type { Zone } from '../zone/zone.js';
import { expiryDateOf } from '../zone/zone-date.js';
import { type Finding, finding } from './finding.js';

/** The trip that the document is judged for. */
export interface TripDates {
  /** The last day of the trip. */
  readonly endsOn: IsoDate;
  /** Whole months for which the passport must be valid after that day; the strictest rule's, from `entry`. */
  readonly passportValidityMonths: number;
  readonly today: IsoDate;
}

/** Is this a passport, and does it last long enough for the trip? The day of expiry itself still counts as valid. */
export function judgeValidity(zone: Zone, trip: TripDates): Finding[] {
  if (zone.format !== 'TD3' || !zone.fields.documentCode.startsWith('P')) {
    return [finding('passport.not-a-passport', { field: 'documentCode', found: zone.fields.documentCode })];
  }
  const expiry = expiryDateOf(zone.fields.expiryDate, trip.today);
  if (expiry === null) return [finding('passport.expiry-unknown', { field: 'expiryDate' })];
  const needed = addMonths(trip.endsOn, trip.passportValidityMonths);
  const values = { field: 'expiryDate', expected: needed, found: expiry };
  if (expiry < trip.today) return [finding('passport.expired', values)];
  return expiry < needed ? [finding('passport.expires-too-soon', values)] : [];
}
