import { addMonths, type IsoDate } from '#kernel';
import { documentKind, standingOf } from '../zone/document-kind.js';
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

/**
 * Is this a passport, of the ordinary kind, and does it last long enough for the trip? The day of expiry itself still counts
 * as valid. Another kind (diplomatic, emergency, of a refugee…) is one to travel with, but not by the ordinary rules.
 */
export function judgeValidity(zone: Zone, trip: TripDates): Finding[] {
  const code = { field: 'documentCode', found: zone.fields.documentCode };
  const standing = standingOf(documentKind(zone));
  if (standing === 'none') return [finding('passport.not-a-passport', code)];
  return [...(standing === 'special' ? [finding('passport.special-kind', code)] : []), ...judgeExpiry(zone, trip)];
}

function judgeExpiry(zone: Zone, trip: TripDates): Finding[] {
  const expiry = expiryDateOf(zone.fields.expiryDate, trip.today);
  if (expiry === null) return [finding('passport.expiry-unknown', { field: 'expiryDate' })];
  const needed = addMonths(trip.endsOn, trip.passportValidityMonths);
  const values = { field: 'expiryDate', expected: needed, found: expiry };
  if (expiry < trip.today) return [finding('passport.expired', values)];
  return expiry < needed ? [finding('passport.expires-too-soon', values)] : [];
}
