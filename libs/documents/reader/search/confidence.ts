import { characterValue, checksHold, layouts, type Layout, type Zone } from '../../domain/index.js';
import type { FittedLine } from '../decoding/fit-line.js';

/**
 * Certainty of the least certain character of a zone, 0 to 1. Where check digits hold, a place that they cover is in doubt
 * only between characters that they cannot tell apart, those equal modulo 10 (`0` and `A`, `6` and `G`); names, states, sex
 * and the like are covered by none.
 */
export function confidenceOf(zone: Zone, fitted: readonly FittedLine[]): number {
  const layout = layouts[zone.format];
  const confirmed = checksHold(zone);
  const certainties = fitted.flatMap(({ text, places }, line) =>
    places.map(({ rivals }, column) => {
      const seen = confirmed && covered(layout, line + 1, column + 1);
      const value = characterValue(text.charAt(column)) % 10;
      const doubts = seen ? rivals.filter((rival) => characterValue(rival.character) % 10 === value) : rivals;
      return 1 / (1 + doubts.reduce((sum, rival) => sum + rival.ratio, 0));
    }),
  );
  return Math.min(...certainties);
}

const covered = (layout: Layout, line: number, column: number): boolean =>
  layout.checks
    .flatMap((check) => [...check.over, check.at])
    .some((where) => where.line === line && where.from <= column && column <= where.to);
