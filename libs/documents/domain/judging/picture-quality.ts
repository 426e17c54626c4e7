import type { Region } from './finding.js';

/** How steep the edges of a picture are. */
export interface Sharpness {
  /** Mean width of its steepest edges, in shares of the height of the text. */
  readonly edgeWidth: number;
  /** The same in pixels of the kept picture. */
  readonly edgePixels: number;
  /** How many times wider edges are in the direction in which they are widest than in the one in which they are narrowest. */
  readonly directed: number;
}

/** A stretch of a zone's line in which no ink shows, or that ends before the line does. */
export interface Gap {
  readonly kind: 'glare' | 'covered' | 'cut-off';
  readonly region: Region;
}

/** A word that says what a document is worth: printed, stamped or perforated across its page. */
export interface Mark {
  readonly kind: 'specimen' | 'cancelled';
  readonly word: string;
  readonly region: Region;
}

/**
 * What the pixels of a picture say about it: measures, no verdicts; `judge-quality.ts` has those. Taken on the kept picture,
 * places in its pixels.
 */
export interface PictureQuality {
  /** Size of the kept picture. */
  readonly picture: { readonly width: number; readonly height: number };
  /** Around the zone as it was read or, where none was read, around the lines that look like one; null where none do. */
  readonly zone: Region | null;
  /** Distance from one character of the zone to the next, in pixels; null without a zone. */
  readonly pitch: number | null;
  readonly gaps: readonly Gap[];
  /** How many pieces of text are words, counted to two and only where nothing looks like a zone; and the box around all text. */
  readonly text: { readonly legible: number; readonly region: Region | null };
  /** Null where nothing in the picture has an edge. */
  readonly sharpness: Sharpness | null;
  /** Level above which the brightest twentieth of the picture lies, 0 to 255. */
  readonly light: number;
  readonly marks: readonly Mark[];
}
