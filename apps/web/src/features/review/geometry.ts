/** Corners as the text runs: top left, top right, bottom right, bottom left; in pixels of the kept picture. */
export type Corners = readonly (readonly number[])[];
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** Clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

const between = (one: readonly number[], other: readonly number[], share: number): [number, number] => [
  (one[0] ?? 0) + ((other[0] ?? 0) - (one[0] ?? 0)) * share,
  (one[1] ?? 0) + ((other[1] ?? 0) - (one[1] ?? 0)) * share,
];

const distance = (one: readonly number[], other: readonly number[]): number => Math.hypot((other[0] ?? 0) - (one[0] ?? 0), (other[1] ?? 0) - (one[1] ?? 0));

/** The reader's outlines reach beyond the first and the last character by about this share of their height. */
const margin = 0.6;

/** The cell of one character of a line, as far as characters stand evenly: those of a zone do. Columns count from 1. */
export function cellOf(line: Corners, column: number, columns: number): Corners {
  const [topLeft = [], topRight = [], bottomRight = [], bottomLeft = []] = line;
  const before = (margin * distance(topLeft, bottomLeft)) / distance(topLeft, topRight);
  const [from, to] = [column - 1, column].map((at) => before + ((1 - 2 * before) * at) / columns) as [number, number];
  return [between(topLeft, topRight, from), between(topLeft, topRight, to), between(bottomLeft, bottomRight, to), between(bottomLeft, bottomRight, from)];
}

/** The turn after which a line runs from left to right. */
export function turnOf(line: Corners | undefined): Turn {
  const [start, end] = [line?.[0], line?.[1]];
  if (!start || !end) return 0;
  const degrees = (Math.atan2((end[1] ?? 0) - (start[1] ?? 0), (end[0] ?? 0) - (start[0] ?? 0)) * 180) / Math.PI;
  return turned(0, -Math.round(degrees / 90));
}

export const turned = (turn: Turn, quarters: number): Turn => ((((turn + quarters * 90) % 360) + 360) % 360) as Turn;

export const sizeAfter = (turn: Turn, { width, height }: Size): Size => (turn % 180 === 0 ? { width, height } : { width: height, height: width });

/** What turns a picture within the box that it then fills, as SVG says it. */
export const transformOf = (turn: Turn, { width, height }: Size): string =>
  ({ 0: '', 90: `translate(${height} 0) rotate(90)`, 180: `translate(${width} ${height}) rotate(180)`, 270: `translate(0 ${width}) rotate(270)` })[turn];

/** Where a point of the picture is after a turn, as shares of the turned picture's width and height. */
export function placeAfter(turn: Turn, { width, height }: Size, [x = 0, y = 0]: readonly number[]): { readonly x: number; readonly y: number } {
  const [across, down] = [x / width, y / height];
  return { 0: { x: across, y: down }, 90: { x: 1 - down, y: across }, 180: { x: 1 - across, y: 1 - down }, 270: { x: down, y: 1 - across } }[turn];
}

/** The middle of several shapes; the middle of the picture where there is none. */
export function middleOf(shapes: readonly Corners[], { width, height }: Size): readonly [number, number] {
  const points = shapes.flat();
  if (points.length === 0) return [width / 2, height / 2];
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / points.length;
  return [mean(0), mean(1)];
}

export const pointsOf = (corners: Corners): string => corners.map((point) => point.join(',')).join(' ');
