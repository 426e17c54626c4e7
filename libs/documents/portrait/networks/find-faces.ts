import type { Point } from '../../reader/pixels/geometry.js';
import type { Raster } from '../../reader/pixels/raster.js';
import type { FaceNetworks } from './open-networks.js';
import { patch, type Square } from './patch.js';
import { runNetwork } from './run-network.js';

/** A face as the detector sees it, in pixels of the picture. */
export interface FoundFace {
  /** Certainty, 0 to 1. */
  readonly score: number;
  readonly centre: Point;
  readonly width: number;
  /** The eyes as they stand in the picture: left one first. */
  readonly eyes: readonly [Point, Point];
}

const SIDE = 256;
/** Under this, a face is not told from the background. */
const LEAST_SCORE = 0.5;
/** Two boxes that share more than this are one face. */
const SAME_FACE = 0.3;

/** The two grids of anchors: their stride in pixels, how many boxes each place has, and the lengths of scores and boxes. */
const grids = [
  { stride: 16, boxes: 2, scores: 512 },
  { stride: 32, boxes: 6, scores: 384 },
] as const;
const NUMBERS = 16;

/** The upright square around a whole picture. */
export const wholeOf = ({ width, height }: Raster): Square => ({ centre: [width / 2, height / 2], side: Math.max(width, height), turn: 0 });

/** Every face in an upright square of a picture that is at least a twelfth of it wide or so; the surest first. */
export async function findFaces(networks: FaceNetworks, picture: Raster, square: Square): Promise<FoundFace[]> {
  const { side, centre } = square;
  const results = await runNetwork(networks.faces, patch(picture, square, SIDE, (value) => value / 127.5 - 1), SIDE);
  const [scale, left, top] = [side / SIDE, centre[0] - side / 2, centre[1] - side / 2];
  const seen: FoundFace[] = [];
  for (const { stride, boxes, scores } of grids) {
    const certainty = results.get(scores);
    const numbers = results.get(scores * NUMBERS);
    if (!certainty || !numbers) throw new Error('the face detector gave other results than it should');
    const across = SIDE / stride;
    for (let index = 0; index < scores; index++) {
      const score = 1 / (1 + Math.exp(-(certainty[index] ?? 0)));
      if (score < LEAST_SCORE) continue;
      const place = Math.floor(index / boxes);
      const [x, y] = [((place % across) + 0.5) * stride, (Math.floor(place / across) + 0.5) * stride];
      const number = (at: number): number => numbers[index * NUMBERS + at] ?? 0;
      const spot = (at: number): Point => [left + (x + number(at)) * scale, top + (y + number(at + 1)) * scale];
      seen.push({ score, centre: spot(0), width: number(2) * scale, eyes: [spot(4), spot(6)] });
    }
  }
  return apart(seen.sort((one, other) => other.score - one.score));
}

/** Leaves one of the boxes that lie on the same face: the surest. */
function apart(seen: readonly FoundFace[]): FoundFace[] {
  const kept: FoundFace[] = [];
  for (const face of seen) if (!kept.some((other) => shared(face, other) > SAME_FACE)) kept.push(face);
  return kept;
}

/** What two boxes have in common, of what they cover together. */
function shared(one: FoundFace, other: FoundFace): number {
  const overlap = (axis: 0 | 1): number =>
    Math.max(0, Math.min(one.centre[axis] + one.width / 2, other.centre[axis] + other.width / 2) - Math.max(one.centre[axis] - one.width / 2, other.centre[axis] - other.width / 2));
  const both = overlap(0) * overlap(1);
  return both / (one.width ** 2 + other.width ** 2 - both);
}
