import { type Fault, type Refusal, refuse } from '#kernel';
import type { BibRange } from './assign-bibs.js';

const highest = 99_999;
const mostRanges = 50;

/** Refuses ranges that cannot be with `bib.ranges-invalid`, with a fault for each (`/ranges/1/to`); null when sound. */
export function checkRanges(ranges: readonly BibRange[]): Refusal | null {
  if (ranges.length > mostRanges) return refuse('bib.ranges-invalid', { detail: `An event has at most ${mostRanges} ranges.` });
  const faults = ranges.flatMap(({ category, from, to }, at): Fault[] => {
    const pointer = `/ranges/${at}`;
    if (![from, to].every(Number.isSafeInteger) || from < 1 || to > highest) return [{ pointer: `${pointer}/from`, detail: `Numbers go from 1 to ${highest}.` }];
    if (from > to) return [{ pointer: `${pointer}/to`, detail: 'The last number comes after the first.' }];
    const earlier = ranges.slice(0, at);
    if (earlier.some((other) => other.category === category)) return [{ pointer: `${pointer}/category`, detail: 'This category has a range already.' }];
    const overlap = earlier.find((other) => from <= other.to && to >= other.from);
    return overlap ? [{ pointer: `${pointer}/from`, detail: `It shares numbers with ${overlap.from} to ${overlap.to}.` }] : [];
  });
  return faults.length > 0 ? refuse('bib.ranges-invalid', { errors: faults }) : null;
}
