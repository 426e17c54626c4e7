import { toCsv } from '../csv.js';
import type { Manifest, ManifestLine } from './manifest.js';

const columns: readonly [string, (line: ManifestLine) => string | null][] = [
  ['Surname', (line) => line.surname],
  ['Given names', (line) => line.givenNames],
  ['Sex', (line) => line.sex],
  ['Date of birth', (line) => line.birthDate],
  ['Nationality', (line) => line.nationality],
  ['Document number', (line) => line.documentNumber],
  ['Issuing state', (line) => line.issuingState],
  ['Document expiry', (line) => line.expiryDate],
  ['Approval number', (line) => line.approvalNumber],
  ['Booking', (line) => line.bookingReference],
  ['Missing', (line) => line.missing.join(' ')],
];

/** A manifest as CSV, one traveller a line. Dates are ISO 8601, states ISO 3166-1 alpha-3 or ICAO Doc 9303-3 §5. */
export const manifestCsv = ({ travellers }: Manifest): string =>
  toCsv([columns.map(([header]) => header), ...travellers.map((line) => columns.map(([, value]) => value(line) ?? ''))]);

/** Such as `manifest-CA121-2026-04-03.csv`: the day of departure where the leg starts. */
export const manifestFileName = ({ leg }: Manifest): string => `manifest-${leg.carrier}${leg.number}-${leg.departsAt.slice(0, 10)}.csv`;
