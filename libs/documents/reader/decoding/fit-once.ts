import type { Allowed, Evidence } from './evidence.js';
import { type FittedLine, fitLine } from './fit-line.js';

const known = new WeakMap<Evidence, Map<readonly Allowed[], FittedLine | undefined>>();

/** `fitLine`, but once for each line and grammar: the same line is tried in many sets of lines. */
export function fitOnce(evidence: Evidence, allowed: readonly Allowed[]): FittedLine | undefined {
  const fits = known.get(evidence) ?? new Map<readonly Allowed[], FittedLine | undefined>();
  known.set(evidence, fits);
  if (!fits.has(allowed)) fits.set(allowed, fitLine(evidence, allowed));
  return fits.get(allowed);
}
