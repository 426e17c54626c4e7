import { type Layout, stateCodes } from '../../domain/index.js';
import type { FittedLine } from './fit-line.js';

const MOST_COST = 8;
/** Cost of a character that is not among the alternatives of its place. */
const UNSEEN = 9;

const written = stateCodes.map((code) => code.padEnd(3, '<'));
const known = new Set(written);

export interface SettledStates {
  readonly lines: readonly string[];
  /** Sum of the costs, in logarithms of likelihood, of what was changed. */
  readonly cost: number;
  /** How many codes are on no list and near none. */
  readonly unknown: number;
}

/** Brings the state codes of a zone to the nearest codes of ICAO Doc 9303-3 §5, by what the evidence has beside the best. */
export function settleStates(layout: Layout, fitted: readonly FittedLine[]): SettledStates {
  const lines = fitted.map((line) => line.text);
  let cost = 0;
  let unknown = 0;
  for (const where of [layout.spans.issuingState, layout.spans.nationality]) {
    const line = where === undefined ? undefined : fitted[where.line - 1];
    if (where === undefined || line === undefined) continue;
    const text = lines[where.line - 1] ?? '';
    const nearest = nearestCode(line, where.from - 1);
    if (nearest === undefined) unknown++;
    else {
      lines[where.line - 1] = text.slice(0, where.from - 1) + nearest.code + text.slice(where.to);
      cost += nearest.cost;
    }
  }
  return { lines, cost, unknown };
}

function nearestCode(line: FittedLine, at: number): { code: string; cost: number } | undefined {
  const read = line.text.slice(at, at + 3);
  if (known.has(read)) return { code: read, cost: 0 };
  const ranked = written
    .map((code) => ({ code, cost: [0, 1, 2].reduce((sum, index) => sum + costOf(line, at + index, code.charAt(index)), 0) }))
    .sort((one, other) => one.cost - other.cost);
  const best = ranked[0];
  return best !== undefined && best.cost < MOST_COST ? best : undefined;
}

/** What it costs to read a character at a place instead of the chosen one, in logarithms of likelihood. */
function costOf(line: FittedLine, at: number, character: string): number {
  if (line.text.charAt(at) === character) return 0;
  const alternatives = line.places[at]?.alternatives ?? [];
  const wanted = alternatives.find((one) => one.character === character);
  return wanted === undefined ? UNSEEN : (alternatives[0]?.logLikelihood ?? 0) - wanted.logLikelihood;
}
