import { pointOf, quadOf, seenFrom, type TextBox } from '../pixels/geometry.js';

/** True for two boxes that are pieces of one line: alike in height, on one axis, with little between them. */
function continues(one: TextBox, other: TextBox): boolean {
  const longer = one.length > other.length ? one : other;
  const shorter = longer === one ? other : one;
  const height = Math.max(one.height, other.height);
  if (Math.min(one.height, other.height) / height < 0.5) return false;
  const { along, across } = seenFrom(longer, shorter.x, shorter.y);
  if (Math.abs(across) > 0.45 * height) return false;
  if (Math.abs(along) - (one.length + other.length) / 2 > 2.2 * height) return false;
  const bothLong = one.length / one.height > 2 && other.length / other.height > 2;
  return !bothLong || Math.abs(one.ux * other.uy - one.uy * other.ux) <= 0.12;
}

/** One box over two pieces of a line, on the axis of the longer. */
function joined(one: TextBox, other: TextBox): TextBox {
  const axis = one.length > other.length ? one : other;
  const seen = [one, other].flatMap((box) => quadOf(box).map(([x, y]) => seenFrom(axis, x, y)));
  const alongs = seen.map((point) => point.along);
  const acrosses = seen.map((point) => point.across);
  const [first, last] = [Math.min(...alongs), Math.max(...alongs)];
  const centre =
    (seenFrom(axis, one.x, one.y).across * one.length + seenFrom(axis, other.x, other.y).across * other.length) /
    (one.length + other.length);
  const [x, y] = pointOf(axis, (first + last) / 2, centre);
  const height = Math.min(Math.max(...acrosses) - Math.min(...acrosses), Math.max(one.height, other.height) * 1.25);
  return { ...axis, x, y, length: last - first, height };
}

/** Joins the pieces into which the detector breaks a long line, until none is left to join. */
export function mergeBoxes(pieces: readonly TextBox[]): TextBox[] {
  const boxes = [...pieces];
  for (let first = 0; first < boxes.length; first++) {
    const one = boxes[first];
    const second = boxes.findIndex((other, index) => index > first && one !== undefined && continues(one, other));
    const other = boxes[second];
    if (one === undefined || other === undefined) continue;
    boxes[first] = joined(one, other);
    boxes.splice(second, 1);
    first = -1;
  }
  return boxes;
}
