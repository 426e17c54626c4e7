import { boxOf, seenFrom, type TextBox } from '../pixels/geometry.js';
import { mergeBoxes } from '../detection/merge-boxes.js';
import type { LineReader } from '../recognition/read-line.js';
import { fitZone, type ZoneCandidate } from './fit-zone.js';
import { type Sighting, sightLines } from './line-sightings.js';
import { stackAround } from './stack.js';

const MOST_LINES = 12;
const MOST_SEEDS = 3;
/** A line beside a sound zone that looks this much like one of another is worth reading: two documents in one picture. */
const SECOND_ZONE = 1;

/** True for two lines that stand above each other as those of a zone do: parallel, about as long, two or three heights apart. */
function paired(one: TextBox, other: TextBox): boolean {
  const { along, across } = seenFrom(one, other.x, other.y);
  const parallel = Math.abs(one.ux * other.uy - one.uy * other.ux) < 0.1;
  const near = Math.abs(across) > 0.7 * one.height && Math.abs(across) < 4.5 * one.height;
  return parallel && near && Math.abs(along) < 0.35 * one.length && Math.min(one.length, other.length) > 0.55 * Math.max(one.length, other.length);
}

/** The long lines of a page: those that have another beside them first, then the longest. A zone's lines are both. */
function longLines(boxes: readonly TextBox[]): TextBox[] {
  const long = mergeBoxes(boxes.filter((box) => box.length / box.height > 1.6)).filter((box) => box.length / box.height > 9);
  const pairs = new Set(long.filter((one) => long.some((other) => other !== one && paired(one, other))));
  return long
    .sort((one, other) => Number(pairs.has(other)) - Number(pairs.has(one)) || other.length - one.length)
    .slice(0, MOST_LINES);
}

export const better = (one: ZoneCandidate | undefined, other: ZoneCandidate | undefined): ZoneCandidate | undefined =>
  one === undefined || (other !== undefined && other.rank > one.rank) ? other : one;

const convincing = (candidate: ZoneCandidate | undefined): boolean => candidate?.sound === true && candidate.score > -0.12;

/** True where a line is one of those that a zone was read from. */
const belongsTo = ({ readings }: ZoneCandidate, { box }: Sighting): boolean =>
  readings.some((reading) => {
    const line = boxOf(reading.quad);
    const { along, across } = seenFrom(line, box.x, box.y);
    return Math.abs(across) < 0.7 * line.height && Math.abs(along) < 0.5 * line.length;
  });

/**
 * Finds the likeliest zone among the text boxes of a page; of several that are sound, a passport's. Undefined where nothing
 * looks like one.
 */
export async function findZone(read: LineReader, boxes: readonly TextBox[]): Promise<ZoneCandidate | undefined> {
  const sightings = await sightLines(read, longLines(boxes));
  const seeds = sightings.filter((sighting) => sighting.worth > 0.25).sort((one, other) => other.worth - one.worth);
  let best: ZoneCandidate | undefined;
  let tried = 0;
  for (const seed of seeds) {
    const another = best !== undefined && convincing(best);
    if (another ? seed.worth < SECOND_ZONE || belongsTo(best!, seed) : tried === MOST_SEEDS) continue;
    tried += 1;
    const stack = stackAround(seed, sightings, read);
    let here: ZoneCandidate | undefined;
    for (const set of stack.sets) {
      if (here?.sound === true && here.score > -0.06 && here.strain < 0.05) break;
      const readings = [];
      for (const slot of set) readings.push(await stack.read(slot));
      here = fitZone(readings).reduce(better, here);
    }
    best = better(best, here);
    if (best?.zone.format === 'TD3' && convincing(best)) break;
  }
  return best;
}
