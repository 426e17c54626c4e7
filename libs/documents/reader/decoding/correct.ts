import { checksHold, isZone, type Layout, parseZone, type Span } from '../../domain/index.js';
import type { FittedLine } from './fit-line.js';

/** The costliest change that is tried, in logarithms of likelihood. */
const MOST_COST = 7;
const MOST_CANDIDATES = 60;
/** A single change as cheap as this is taken without trying pairs. */
const CHEAP = 3;

interface Change {
  readonly line: number;
  readonly column: number;
  readonly character: string;
  readonly cost: number;
}

export interface CorrectedLines {
  readonly lines: readonly string[];
  readonly cost: number;
  readonly changes: number;
}

const holds = (lines: readonly string[]): boolean => {
  const zone = parseZone(lines);
  return isZone(zone) && checksHold(zone);
};

/**
 * Looks for the likeliest change of one or two characters under a check digit after which all checks hold. Undefined where
 * there is none. The caller must say that it corrected: a check digit that was made to hold proves nothing.
 */
export function correct(
  layout: Layout, lines: readonly string[], fitted: readonly FittedLine[],
): CorrectedLines | undefined {
  const changes = changesFor(layout, lines, fitted);
  let best: CorrectedLines | undefined;
  const consider = (...tried: Change[]): void => {
    const cost = tried.reduce((sum, change) => sum + change.cost, 0);
    if (cost > MOST_COST || (best !== undefined && cost >= best.cost)) return;
    const changed = tried.reduce(apply, lines);
    if (holds(changed)) best = { lines: changed, cost, changes: tried.length };
  };
  for (const change of changes) consider(change);
  if (best !== undefined && best.cost <= CHEAP) return best;
  changes.forEach((one, index) => {
    for (const other of changes.slice(index + 1)) {
      if (one.line !== other.line || one.column !== other.column) consider(one, other);
    }
  });
  return best;
}

const apply = (lines: readonly string[], { line, column, character }: Change): readonly string[] =>
  lines.map((text, index) => (index === line ? text.slice(0, column) + character + text.slice(column + 1) : text));

function changesFor(layout: Layout, lines: readonly string[], fitted: readonly FittedLine[]): Change[] {
  const checked = layout.checks.flatMap((check) => [...check.over, check.at]);
  const covers = (where: Span, line: number, column: number): boolean =>
    where.line === line + 1 && where.from <= column + 1 && column + 1 <= where.to;
  const changes = fitted.flatMap(({ places }, line) =>
    places.flatMap(({ alternatives }, column): Change[] => {
      if (!checked.some((where) => covers(where, line, column))) return [];
      const current = lines[line]?.charAt(column);
      const chosen = alternatives.find((one) => one.character === current) ?? alternatives[0];
      return alternatives
        .filter((one) => one.character !== current)
        .map(({ character, logLikelihood }) => ({
          line, column, character, cost: (chosen?.logLikelihood ?? 0) - logLikelihood,
        }));
    }),
  );
  return changes.filter((change) => change.cost < MOST_COST).sort((one, other) => one.cost - other.cost).slice(0, MOST_CANDIDATES);
}
