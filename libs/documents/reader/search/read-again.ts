import { layouts } from '../../domain/index.js';
import { type FittedLine, fitLine } from '../decoding/fit-line.js';
import { grammar } from '../decoding/grammar.js';
import { mergeFits } from '../decoding/merge-fits.js';
import { type Quad, reshaped, type Reshaping } from '../pixels/geometry.js';
import type { LineReader, LineReading } from '../recognition/read-line.js';
import { confidenceOf } from './confidence.js';
import { type ZoneCandidate, zoneFrom } from './fit-zone.js';

interface View {
  readonly reading: LineReading;
  readonly fit: FittedLine;
}

/** A mean score above this leaves nothing to gain from another shape. */
const WELL_SHAPED = -0.02;
/** Perspective from below and above, then from either side; shares of the height by which each end leans. */
const LEANS = [[0.35, -0.35], [-0.35, 0.35], [0.3, 0.3], [-0.3, -0.3]] as const;
/** A character more at either end: where one was cut off, another is read twice, to fill the line. */
const LONGER = [{ after: 0.03 }, { before: 0.03 }, { before: 0.03, after: 0.03 }] as const;
/** Looser, tighter, higher, lower: what a detector does to a line by chance. */
const VIEWS = [{ top: 0.09, bottom: 0.09 }, { top: -0.07, bottom: -0.07 }, { top: 0.07, bottom: -0.05 }, { top: -0.05, bottom: 0.07 }] as const;
/** A view that reads this much worse than the best saw something else. */
const FAR_WORSE = 0.08;

/** A reading as certain as this needs no second. */
const BEYOND_DOUBT = 0.9995;

const mean = (views: readonly View[]): number => views.reduce((sum, { fit }) => sum + fit.score, 0) / views.length;

/**
 * Reads the lines of a zone once more, now that their format is known: in the shape that suits the perspective, and in
 * several views of which each has a say.
 */
export async function readAgain(read: LineReader, candidate: ZoneCandidate): Promise<ZoneCandidate> {
  const { format } = candidate.zone;
  if (candidate.sound && confidenceOf(candidate.zone, candidate.fitted) > BEYOND_DOUBT) return candidate;
  const viewOf = async (quad: Quad, line: number): Promise<View | undefined> => {
    const reading = await read(quad);
    const fit = fitLine(reading.evidence, grammar[format][line] ?? []);
    return fit === undefined ? undefined : { reading, fit };
  };
  const viewsOf = async (quads: readonly Quad[]): Promise<View[] | undefined> => {
    const views: View[] = [];
    for (const [line, quad] of quads.entries()) {
      const view = await viewOf(quad, line);
      if (view === undefined) return undefined;
      views.push(view);
    }
    return views;
  };
  const first = candidate.readings.map((reading, line) => ({ reading, fit: candidate.fitted[line]! }));
  const shaped = await bestShape(first, viewsOf);
  const merged: FittedLine[] = [];
  for (const [line, view] of shaped.entries()) {
    const fits = [view.fit];
    for (const change of VIEWS) {
      const other = await viewOf(reshaped(view.reading.quad, change), line);
      if (other !== undefined) fits.push(other.fit);
    }
    const best = Math.max(...fits.map((fit) => fit.score));
    merged.push(mergeFits(fits.filter((fit) => fit.score > best - FAR_WORSE)));
  }
  return zoneFrom(layouts[format], merged, shaped.map(({ reading }) => reading), candidate.strain) ?? candidate;
}

/** Lengthens all lines alike, then lets their ends lean alike, until they read no better. */
async function bestShape(first: readonly View[], viewsOf: (quads: readonly Quad[]) => Promise<View[] | undefined>): Promise<readonly View[]> {
  let best = first;
  const tryAll = async (changes: readonly Reshaping[]): Promise<void> => {
    const from = best;
    for (const change of changes) {
      const views = await viewsOf(from.map(({ reading }) => reshaped(reading.quad, change)));
      if (views !== undefined && mean(views) > mean(best)) best = views;
    }
  };
  if (mean(best) < WELL_SHAPED) await tryAll(LONGER);
  for (let step = 1; step >= 0.5 && mean(best) < WELL_SHAPED; step /= 2) {
    await tryAll(LEANS.map(([left, right]) => ({ left: left * step, right: right * step })));
  }
  return best;
}
