import { isZone, parseZone } from '../zone/parse-zone.js';
import type { ZoneFields } from '../zone/zone.js';
import { compare, type TypedAnswers } from './compare.js';
import { type Finding, finding } from './finding.js';
import type { FindingCode, Severity } from './findings-catalogue.js';
import { judgeMarks } from './judge-marks.js';
import { judgePage, judgeQuality } from './judge-quality.js';
import { judgeValidity, type TripDates } from './judge-validity.js';
import { type Correction, judgeZone } from './judge-zone.js';
import type { PictureQuality } from './picture-quality.js';

export type Outcome = 'accepted' | 'needs-review' | 'rejected';

/** What the reader made of a picture. `lines` is null where it found no zone. */
export interface Reading {
  readonly lines: readonly string[] | null;
  readonly corrections: readonly Correction[];
  /** The traveller has compared the corrected characters with the passport. */
  readonly confirmed?: boolean;
  /** Certainty of the least certain character that no check digit confirms, 0 to 1. */
  readonly confidence: number;
  /** What the intake left out of the file. */
  readonly notes?: readonly FindingCode[];
  /** What its pixels say about the picture; missing in readings from before it was measured. */
  readonly quality?: PictureQuality;
  /** Size of the picture as it came, in pixels. */
  readonly picture: { readonly width: number; readonly height: number };
}

export interface Judgement {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** What the zone says; null where there is none. */
  readonly fields: ZoneFields | null;
}

/** A data page of 125 mm across fewer pixels than this has its zone's characters, ten an inch, under 12 pixels apart. */
const LEAST_WIDTH = 600;

/**
 * Judges one reading of a passport page for one traveller and one trip. Pure: the same input gives the same answer.
 * A zone with a failed check, a corrected character, or a name that does not agree with what was typed is never accepted;
 * neither is one whose unprotected fields (names, nationality) have nothing to be compared with.
 */
export function judge(reading: Reading, typed: TypedAnswers, trip: TripDates): Judgement {
  if (reading.lines === null) return conclude([...notes(reading), ...unread(reading)], null);
  const zone = parseZone(reading.lines);
  if (!isZone(zone)) return conclude([finding('mrz.not-icao')], null);
  const itself = judgeZone(zone, reading.corrections, reading.confidence, reading.confirmed);
  const findings = [
    ...itself,
    ...judgeMarks(zone.fields, reading.quality?.marks ?? []).filter(({ code }) => !itself.some((other) => other.code === code)),
    ...judgeValidity(zone, trip),
    ...compare(zone.fields, typed),
  ];
  return conclude([...notes(reading), ...explained(reading, findings)], zone.fields);
}

/** The outcome that findings lead to: the gravest severity decides. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const outcomes: Record<Severity, Outcome> = { error: 'rejected', warning: 'needs-review', info: 'accepted' };
  const gravest = (['error', 'warning'] as const).find((severity) => findings.some((one) => one.severity === severity));
  return outcomes[gravest ?? 'info'];
}

const conclude = (findings: readonly Finding[], fields: ZoneFields | null): Judgement => ({
  outcome: outcomeOf(findings),
  findings,
  fields,
});

const notes = (reading: Reading): Finding[] => (reading.notes ?? []).map((code) => finding(code));

/** What is said of a picture without a zone: the cause comes first, where it can be told. */
function unread(reading: Reading): Finding[] {
  const small = smallness(reading);
  if (small.length > 0 || reading.quality === undefined) return [...small, finding('mrz.not-found')];
  return explained(reading, [finding(judgePage(reading.quality))]);
}

/** Findings with what explains them before them. */
const explained = ({ quality }: Reading, findings: readonly Finding[]): Finding[] =>
  quality === undefined ? [...findings] : [...judgeQuality(quality, findings), ...findings];

const smallness = ({ picture }: Reading): Finding[] =>
  Math.max(picture.width, picture.height) >= LEAST_WIDTH
    ? []
    : [finding('image.too-small', { expected: `${LEAST_WIDTH}`, found: `${Math.max(picture.width, picture.height)}` })];
