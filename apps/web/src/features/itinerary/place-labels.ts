import type { Point } from './place-names.js';

export interface Label {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly text: { readonly x: number; readonly y: number };
}

const letter = 7;
const lineHeight = 16;
const gap = 9;

interface Placed {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  /** A line leaves it upwards. */
  readonly linesUp: boolean;
}

/** Puts each name off its lines, above or below its place and within the picture; on the other side where another name is in the way. */
export function placeLabels(points: readonly Placed[], width: number): Label[] {
  const labels: Label[] = [];
  for (const { point, x, y, linesUp } of points) {
    const half = (point.name.length * letter) / 2;
    const textX = Math.min(width - half - 2, Math.max(half + 2, x));
    const isFree = (textY: number): boolean => labels.every(({ point: other, text }) => Math.abs(text.y - textY) >= lineHeight || Math.abs(text.x - textX) >= half + (other.name.length * letter) / 2);
    const [above, below] = [y - gap, y + gap + 11];
    const tries = [...(linesUp ? [below, above] : [above, below]), above - lineHeight, below + lineHeight];
    labels.push({ point, x, y, text: { x: textX, y: tries.find(isFree) ?? above } });
  }
  return labels;
}
