import type { Correction, ZoneLine } from './types.js';

/** Characters that are shown: few enough to be told apart on a phone. */
const shown = 13;

/** A few characters of a zone's line around one that was corrected, and where they stand in the kept picture. */
export interface LineWindow {
  readonly characters: readonly string[];
  /** Index of the corrected one among them. */
  readonly marked: number;
  /** Pixels of the picture, turned by `angle` about its `centre` so that the text runs level. */
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly mark: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly centre: { readonly x: number; readonly y: number };
  /** Degrees, clockwise. */
  readonly angle: number;
}

/** The characters of a zone all have the same width (ICAO Doc 9303-3 §4). Undefined where the line's place is not known. */
export function lineWindow({ text, corners }: ZoneLine, { column }: Correction): LineWindow | undefined {
  const [first, second, third, fourth] = corners;
  if (!first || !second || !third || !fourth) return undefined;
  const centre = { x: (first.x + second.x + third.x + fourth.x) / 4, y: (first.y + second.y + third.y + fourth.y) / 4 };
  const length = Math.hypot(second.x - first.x, second.y - first.y);
  const rise = Math.hypot(fourth.x - first.x, fourth.y - first.y);
  const pitch = length / text.length;
  const from = Math.max(0, Math.min(column - 1 - Math.floor(shown / 2), text.length - shown));
  const start = centre.x - length / 2;
  return {
    characters: [...text.slice(from, from + shown)],
    marked: column - 1 - from,
    view: { x: start + from * pitch, y: centre.y - rise, width: shown * pitch, height: 2 * rise },
    mark: { x: start + (column - 1) * pitch, y: centre.y - 0.8 * rise, width: pitch, height: 1.6 * rise },
    centre,
    angle: (Math.atan2(second.y - first.y, second.x - first.x) * 180) / Math.PI,
  };
}
