import { extentOf, zoneLikeness } from '../decoding/plain-reading.js';
import { boxOf, pointOf, quadOf, type TextBox, turned } from '../pixels/geometry.js';
import type { LineReader, LineReading } from '../recognition/read-line.js';

/** A line of text that was found, and how much it looks like one of a zone. */
export interface Sighting {
  /** Where the text really runs, after fitting. */
  readonly box: TextBox;
  readonly reading: LineReading;
  readonly worth: number;
}

/** The detector cuts lines short: how much to add along the text. */
const grown = (box: TextBox): TextBox => ({ ...box, length: box.length * 1.015 + box.height * 0.1 });

const WIDTHS = [30, 36, 44];

/** How many characters a piece of a line lacks to the next width that a zone may have; 0 where it is no piece of one. */
function lettersMissing({ text, score }: LineReading): number {
  if (text.length < 8 || score < -0.15 || !/<|[0-9]{6}/.test(text)) return 0;
  if (WIDTHS.some((width) => Math.abs(width - text.length) <= 1)) return 0;
  return Math.max(0, (WIDTHS.find((width) => width > text.length) ?? 0) - text.length);
}

/** Reads a box and, where the detector has cut off a part of the line (fillers at the end, as a rule), what lies beside it. */
async function sight(read: LineReader, box: TextBox): Promise<Sighting> {
  const reading = await read(quadOf(grown(box)));
  const fitted = boxOf(reading.quad);
  const first = sightingOf({ ...fitted, length: box.length, height: Math.min(box.height, fitted.height * 1.05) }, reading);
  const missing = lettersMissing(reading);
  if (missing === 0) return first;
  const letter = box.length / reading.text.length;
  const whole = await read(quadOf({ ...first.box, length: box.length + 2 * missing * letter }));
  const second = sightingOf(trimmed(boxOf(whole.quad), whole), whole);
  return second.worth > first.worth ? second : first;
}

const sightingOf = (box: TextBox, reading: LineReading): Sighting => ({
  box, reading, worth: zoneLikeness(reading.text) * Math.exp(reading.score * 1.5),
});

/** The box of a line cut to where its characters are. */
function trimmed(box: TextBox, { evidence }: LineReading): TextBox {
  const { from, to } = extentOf(evidence);
  const [x, y] = pointOf(box, ((from + to) / 2 - 0.5) * box.length, 0);
  return { ...box, x, y, length: (to - from) * box.length };
}

/** A line read upside down can look like a zone: these are the patterns that it then shows. */
const UPSIDE_DOWN = /5555|V<V|LL0L/;

const certain = ({ worth, reading: { text, score } }: Sighting): boolean =>
  worth > 1.1 && score > -0.06 && /<<|[0-9]{6}[0-9MF<]/.test(text) && !UPSIDE_DOWN.test(text);

/** Reads each box, and each box turned by half a circle unless one of them is a zone's line beyond doubt. */
export async function sightLines(read: LineReader, boxes: readonly TextBox[]): Promise<Sighting[]> {
  const sightings: Sighting[] = [];
  for (const box of boxes) sightings.push(await sight(read, box));
  if (sightings.some(certain)) return sightings;
  for (const box of boxes) sightings.push(await sight(read, turned(box)));
  return sightings;
}
