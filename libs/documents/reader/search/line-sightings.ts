import { zoneLikeness } from '../decoding/plain-reading.js';
import { boxOf, quadOf, type TextBox, turned } from '../pixels/geometry.js';
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

async function sight(read: LineReader, box: TextBox): Promise<Sighting> {
  const reading = await read(quadOf(grown(box)));
  const fitted = boxOf(reading.quad);
  return {
    box: { ...fitted, length: box.length, height: Math.min(box.height, fitted.height * 1.05) },
    reading,
    worth: zoneLikeness(reading.text) * Math.exp(reading.score * 1.5),
  };
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
