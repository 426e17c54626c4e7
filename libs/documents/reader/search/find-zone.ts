import type { TextBox } from '../pixels/geometry.js';
import { mergeBoxes } from '../detection/merge-boxes.js';
import type { LineReader } from '../recognition/read-line.js';
import { fitZone, type ZoneCandidate } from './fit-zone.js';
import { sightLines } from './line-sightings.js';
import { stackAround } from './stack.js';

const MOST_LINES = 8;
const MOST_SEEDS = 3;

/** The long lines of a page, the longest first: a zone's lines are, and little else is. */
const longLines = (boxes: readonly TextBox[]): TextBox[] =>
  mergeBoxes(boxes.filter((box) => box.length / box.height > 1.6))
    .filter((box) => box.length / box.height > 9)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_LINES);

export const better = (one: ZoneCandidate | undefined, other: ZoneCandidate | undefined): ZoneCandidate | undefined =>
  one === undefined || (other !== undefined && other.rank > one.rank) ? other : one;

/** Finds the likeliest zone among the text boxes of a page. Undefined where nothing looks like one. */
export async function findZone(read: LineReader, boxes: readonly TextBox[]): Promise<ZoneCandidate | undefined> {
  const sightings = await sightLines(read, longLines(boxes));
  const seeds = sightings.filter((sighting) => sighting.worth > 0.25).sort((one, other) => other.worth - one.worth);
  let best: ZoneCandidate | undefined;
  for (const seed of seeds.slice(0, MOST_SEEDS)) {
    const stack = stackAround(seed, sightings, read);
    for (const set of stack.sets) {
      if (best?.sound === true && best.score > -0.06 && best.strain < 0.05) break;
      const readings = [];
      for (const slot of set) readings.push(await stack.read(slot));
      best = fitZone(readings).reduce(better, best);
    }
    if (best?.sound === true && best.score > -0.12) break;
  }
  return best;
}
