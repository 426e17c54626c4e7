import { isStateCode, stateBehind } from '../zone/states.js';
import type { Zone } from '../zone/zone.js';
import { type Finding, finding } from './finding.js';
import { findingsCatalogue } from './findings-catalogue.js';

/** One character that the reader changed, against the pixels, to make the zone right. Lines and columns count from 1. */
export interface Correction {
  readonly line: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/**
 * Below this share of certainty in the least certain character of the zone, a person looks: DECISIONS.md, "How sure is
 * sure".
 */
export const LEAST_CONFIDENCE = 0.9;

/** What the zone says about itself, before anything else is known. `confirmed`: the traveller has compared the corrections. */
export const judgeZone = (zone: Zone, corrections: readonly Correction[], confidence: number, confirmed = false): Finding[] => [
  ...zone.checks
    .filter((check) => !check.holds)
    .map((check) => finding('mrz.check-digit', { field: check.name, expected: check.expected, found: check.found })),
  ...corrections.map(({ line, column, from, to }) =>
    finding(confirmed ? 'mrz.confirmed' : 'mrz.corrected', { field: `line ${line}, column ${column}`, expected: to, found: from }),
  ),
  ...(confidence >= LEAST_CONFIDENCE ? [] : [finding('mrz.uncertain')]),
  ...impossibleDates(zone),
  ...states(zone),
];

/** The same findings once the traveller has compared what was corrected with the passport; all others stay as they are. */
export const withCorrectionsConfirmed = (findings: readonly Finding[]): Finding[] =>
  findings.map((one) => (one.code === 'mrz.corrected' ? { ...one, code: 'mrz.confirmed', ...findingsCatalogue['mrz.confirmed'] } : one));

const impossibleDates = ({ fields }: Zone): Finding[] =>
  (['birthDate', 'expiryDate'] as const)
    .filter((field) => !fields[field].possible)
    .map((field) => finding('mrz.impossible-date', { field, found: fields[field].written }));

function states({ fields }: Zone): Finding[] {
  const unknown = (['issuingState', 'nationality'] as const).filter((field) => !isStateCode(fields[field]));
  if (unknown.length > 0) {
    return unknown.map((field) => finding('mrz.unknown-state', { field, found: fields[field] }));
  }
  if (fields.issuingState === 'UTO' || fields.nationality === 'UTO') {
    return [finding('passport.specimen', { field: 'issuingState', found: 'UTO' })];
  }
  const agree = stateBehind(fields.issuingState) === stateBehind(fields.nationality);
  return agree
    ? []
    : [finding('mrz.states-differ', { field: 'issuingState', expected: fields.nationality, found: fields.issuingState })];
}
