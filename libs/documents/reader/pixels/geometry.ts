export type Point = readonly [x: number, y: number];

/** Four corners as the text runs: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** A box around a line of text: centre, unit vector along the text, extent along and across it, in pixels. */
export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  readonly length: number;
  readonly height: number;
}

/** A point of a box: `along` and `across` in pixels from its centre. */
export const pointOf = (box: TextBox, along: number, across: number): Point => [
  box.x + box.ux * along - box.uy * across,
  box.y + box.uy * along + box.ux * across,
];

export function quadOf(box: TextBox): Quad {
  const half = box.length / 2;
  const rise = box.height / 2;
  return [pointOf(box, -half, -rise), pointOf(box, half, -rise), pointOf(box, half, rise), pointOf(box, -half, rise)];
}

/** Where a point lies as seen from a box: pixels along its text and across it. */
export const seenFrom = (box: TextBox, x: number, y: number): { along: number; across: number } => ({
  along: (x - box.x) * box.ux + (y - box.y) * box.uy,
  across: -(x - box.x) * box.uy + (y - box.y) * box.ux,
});

/** The same box read in the opposite direction. */
export const turned = (box: TextBox): TextBox => ({ ...box, ux: -box.ux, uy: -box.uy });

export const between = (from: Point, to: Point, share: number): Point => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
];

const distance = (from: Point, to: Point): number => Math.hypot(to[0] - from[0], to[1] - from[1]);

/** Mean length and height of a quad. */
export const sizeOf = ([tl, tr, br, bl]: Quad): { length: number; height: number } => ({
  length: (distance(tl, tr) + distance(bl, br)) / 2,
  height: (distance(tl, bl) + distance(tr, br)) / 2,
});

/** The quad grown above and below by a share of its height. */
export const loosened = ([tl, tr, br, bl]: Quad, share: number): Quad => [
  between(tl, bl, -share),
  between(tr, br, -share),
  between(tr, br, 1 + share),
  between(tl, bl, 1 + share),
];

/** How a quad is to change: edges outwards, as shares of its height and length; `left` and `right` as below. */
export interface Reshaping {
  readonly top?: number;
  readonly bottom?: number;
  readonly before?: number;
  readonly after?: number;
  /** How far each end leans: its upper corner to the right of its lower one, in heights. */
  readonly left?: number;
  readonly right?: number;
}

export function reshaped(quad: Quad, { top = 0, bottom = 0, before = 0, after = 0, left = 0, right = 0 }: Reshaping): Quad {
  const { length, height } = sizeOf(quad);
  const [tl, tr, br, bl] = quad;
  const lean = (share: number): number => (share * height) / (2 * length);
  const at = (u: number, v: number): Point => between(between(tl, tr, u), between(bl, br, u), v);
  return [
    at(lean(left) - before, -top), at(1 + lean(right) + after, -top),
    at(1 - lean(right) + after, 1 + bottom), at(-lean(left) - before, 1 + bottom),
  ];
}

/** The box that best stands for a quad. */
export function boxOf(quad: Quad): TextBox {
  const [tl, tr, br, bl] = quad;
  const dx = tr[0] - tl[0] + br[0] - bl[0];
  const dy = tr[1] - tl[1] + br[1] - bl[1];
  const norm = Math.hypot(dx, dy);
  const x = (tl[0] + tr[0] + br[0] + bl[0]) / 4;
  const y = (tl[1] + tr[1] + br[1] + bl[1]) / 4;
  return { x, y, ux: dx / norm, uy: dy / norm, ...sizeOf(quad) };
}
