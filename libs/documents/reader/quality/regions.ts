import type { Region } from '../../domain/index.js';
import type { Point } from '../pixels/geometry.js';

/** The upright box around some points. */
export function around(points: readonly Point[]): Region {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What of a box lies in a picture of this size, in whole pixels; undefined where nothing does. */
export function within({ x, y, width, height }: Region, picture: { readonly width: number; readonly height: number }): Region | undefined {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  const [right, bottom] = [Math.min(picture.width, Math.ceil(x + width)), Math.min(picture.height, Math.ceil(y + height))];
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : undefined;
}
