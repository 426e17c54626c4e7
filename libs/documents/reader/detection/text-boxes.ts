import type { TextBox } from '../pixels/geometry.js';
import type { TextMap } from './text-map.js';

const LEAST_LIKELIHOOD = 0.3;
const LEAST_MEAN = 0.5;
const LEAST_AREA = 12;
/** The detector shrinks what it marks: how far to grow it again (DB, Liao et al. 2020). */
const GROWTH = 1.6;

/** The text boxes of a map, in pixels of the picture: one for each connected patch, along its principal axis. */
export function textBoxes(map: TextMap): TextBox[] {
  const seen = new Uint8Array(map.width * map.height);
  const boxes: TextBox[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1 || (map.likelihood[start] ?? 0) < LEAST_LIKELIHOOD) continue;
    const patch = patchAt(map, start, seen);
    if (patch.length < LEAST_AREA) continue;
    const mean = patch.reduce((sum, place) => sum + (map.likelihood[place] ?? 0), 0) / patch.length;
    if (mean >= LEAST_MEAN) boxes.push(boxAround(map, patch));
  }
  return boxes;
}

function patchAt({ likelihood, width, height }: TextMap, start: number, seen: Uint8Array): number[] {
  const patch: number[] = [];
  const open = [start];
  seen[start] = 1;
  const visit = (place: number): void => {
    if (seen[place] === 1 || (likelihood[place] ?? 0) < LEAST_LIKELIHOOD) return;
    seen[place] = 1;
    open.push(place);
  };
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    patch.push(place);
    const x = place % width;
    if (x > 0) visit(place - 1);
    if (x < width - 1) visit(place + 1);
    if (place >= width) visit(place - width);
    if (place < width * (height - 1)) visit(place + width);
  }
  return patch;
}

function boxAround({ width, scaleX, scaleY }: TextMap, patch: number[]): TextBox {
  const xs = patch.map((place) => (place % width) * scaleX);
  const ys = patch.map((place) => Math.floor(place / width) * scaleY);
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let index = 0; index < patch.length; index++) {
    const dx = (xs[index] ?? 0) - meanX;
    const dy = (ys[index] ?? 0) - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy);
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  let [first, last, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < patch.length; index++) {
    const dx = (xs[index] ?? 0) + 0.5 * scaleX - meanX;
    const dy = (ys[index] ?? 0) + 0.5 * scaleY - meanY;
    const along = dx * ux + dy * uy;
    const across = -dx * uy + dy * ux;
    first = Math.min(first, along);
    last = Math.max(last, along);
    top = Math.min(top, across);
    bottom = Math.max(bottom, across);
  }
  const [length, height] = [last - first + scaleX, bottom - top + scaleY];
  const growth = (length * height * GROWTH) / (2 * (length + height));
  const [along, across] = [(first + last) / 2, (top + bottom) / 2];
  return {
    x: meanX + ux * along - uy * across,
    y: meanY + uy * along + ux * across,
    ux,
    uy,
    length: length + 2 * growth,
    height: height + 2 * growth,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
