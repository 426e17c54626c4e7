import {
  checksHold, isZone, type Layout, layouts, parseZone, type Zone, type ZoneFormat, zoneFormats,
} from '../../domain/index.js';
import { type CorrectedLines, correct } from '../decoding/correct.js';
import type { FittedLine } from '../decoding/fit-line.js';
import { fitOnce } from '../decoding/fit-once.js';
import { grammar, withoutGrammar } from '../decoding/grammar.js';
import { settleStates } from '../decoding/state-codes.js';
import type { LineReading } from '../recognition/read-line.js';

/** One way to read a set of lines as a zone. */
export interface ZoneCandidate {
  readonly zone: Zone;
  readonly fitted: readonly FittedLine[];
  readonly readings: readonly LineReading[];
  /** True where every check digit holds without any correction of a checked character. */
  readonly sound: boolean;
  /** Mean logarithm of likelihood of the lines, a step. */
  readonly score: number;
  /** How much better the lines read without the grammar; high where they are no zone of this format. */
  readonly strain: number;
  readonly rank: number;
}

/** Text that is no zone strains the grammar more than this; correcting it would take long and prove nothing. */
const HOPELESS_STRAIN = 0.3;

/** Of two zones in one picture that are both sound, the passport's is meant, even if it reads a little worse. */
const PASSPORT_FIRST = 0.5;

/** Reads lines, from top to bottom, as a zone of every format that they may have. */
export function fitZone(readings: readonly LineReading[]): ZoneCandidate[] {
  if (readings.some((reading) => reading.text.length < 12)) return [];
  return plausibleFormats(readings)
    .map((format) => fitFormat(layouts[format], readings))
    .filter((candidate) => candidate !== undefined);
}

function plausibleFormats(readings: readonly LineReading[]): ZoneFormat[] {
  const off = (format: ZoneFormat): number =>
    readings.reduce((sum, reading) => sum + Math.abs(reading.text.length - layouts[format].width), 0);
  const fitting = zoneFormats.filter((format) => layouts[format].lineCount === readings.length);
  const least = Math.min(...fitting.map(off));
  const start = readings[0]?.text.slice(0, 2) ?? '';
  return fitting.filter((format) => {
    const visa = format.startsWith('MRV');
    if (visa ? !start.includes('V') : readings.length === 2 && start.startsWith('V')) return false;
    const close = readings.every((reading) => Math.abs(reading.text.length - layouts[format].width) <= 5);
    return close && off(format) <= least + 3;
  });
}

function fitFormat(layout: Layout, readings: readonly LineReading[]): ZoneCandidate | undefined {
  const fitted = readings.map((reading, line) => fitOnce(reading.evidence, grammar[layout.format][line] ?? []));
  if (!fitted.every((line) => line !== undefined)) return undefined;
  const free = readings.map((reading) => fitOnce(reading.evidence, withoutGrammar(layout.width)));
  const strain = fitted.reduce((sum, line, index) => sum + Math.max(0, (free[index]?.score ?? 0) - line.score), 0);
  return zoneFrom(layout, fitted, readings, strain);
}

/** The zone that fitted lines say, with states settled and, where its checks ask for it, corrected. */
export function zoneFrom(
  layout: Layout, fitted: readonly FittedLine[], readings: readonly LineReading[], strain: number,
): ZoneCandidate | undefined {
  const score = fitted.reduce((sum, line) => sum + line.score, 0) / fitted.length;
  const settled = settleStates(layout, fitted);
  const read = parseZone(settled.lines);
  if (!isZone(read)) return undefined;
  const sound = checksHold(read);
  const corrected = sound || strain > HOPELESS_STRAIN ? undefined : correct(layout, settled.lines, fitted);
  const zone = corrected === undefined ? read : parseZone(corrected.lines);
  if (!isZone(zone)) return undefined;
  const rank =
    Math.max(-2.5, score * 4) - strain * 3 - settled.unknown * 0.15 - settled.cost * 0.02 +
    nameWorth(read) + soundness(read, corrected) + (sound && layout.format === 'TD3' ? PASSPORT_FIRST : 0);
  return { zone, fitted, readings, sound, score, strain, rank };
}

const nameWorth = (zone: Zone): number => (/[A-Z]{2}/.test(zone.fields.surname + zone.fields.givenNames) ? 0.15 : -0.6);

function soundness(zone: Zone, corrected: CorrectedLines | undefined): number {
  if (checksHold(zone)) return 2;
  if (corrected !== undefined) return 1.3 - corrected.cost * 0.08 - corrected.changes * 0.1;
  return (zone.checks.filter((check) => check.holds).length / zone.checks.length) * 0.8;
}
