import { mergeBoxes } from '../detection/merge-boxes.js';
import { pointOf, quadOf, type Quad, seenFrom, type TextBox, turned } from '../pixels/geometry.js';
import type { LineReader } from '../recognition/read-line.js';

/** A line of a zone that could not be read as a whole: what could be read of it, from left to right. */
export interface ZoneRow {
  /** From the first to the last character that shows in any line of the zone. */
  readonly quad: Quad;
  readonly text: string;
}

/** What is left of a zone that was not read. */
export interface ZoneRemains {
  /** From top to bottom. */
  readonly rows: readonly ZoneRow[];
  /** Distance from one character to the next, in pixels. */
  readonly pitch: number;
}

interface Piece {
  readonly box: TextBox;
  readonly text: string;
}

/** The most pieces of text that are looked at. */
const MOST_PIECES = 16;
/** Fewer characters in all may be a chance, and are not measured. */
const LEAST_CHARACTERS = 12;
/** Poorer readings prove nothing. */
const LEAST_SCORE = -0.12;
/** Fillers side by side, or dates with their check digits: no other text reads so. */
const OF_A_ZONE = /<<.*[A-Z0-9]|[A-Z0-9].*<<|<{5}|[0-9]{6}[0-9][MFX<][0-9]{6}/;

/**
 * Pieces of text that can only be parts of a zone, put in lines. Null where there are none: the zone is not in the picture, or
 * cannot be told from other text.
 */
export async function zoneRows(read: LineReader, boxes: readonly TextBox[]): Promise<ZoneRemains | null> {
  const longest = mergeBoxes(boxes.filter((box) => box.length > 1.6 * box.height))
    .filter((box) => box.length > 4 * box.height)
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_PIECES);
  const upright = await piecesIn(read, longest);
  const pieces = upright.length > 0 ? upright : await piecesIn(read, longest.map(turned));
  const [seed] = pieces;
  const characters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  return seed === undefined || characters < LEAST_CHARACTERS ? null : remains(seed, pieces);
}

async function piecesIn(read: LineReader, boxes: readonly TextBox[]): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const box of boxes) {
    const { text, score } = await read(quadOf(box));
    if (score >= LEAST_SCORE && OF_A_ZONE.test(text)) pieces.push({ box, text });
  }
  return pieces;
}

function remains(seed: Piece, pieces: readonly Piece[]): ZoneRemains {
  const { box } = seed;
  const placed = pieces
    .filter((piece) => Math.abs(piece.box.ux * box.uy - piece.box.uy * box.ux) < 0.1)
    .map((piece) => ({ ...piece, ...seenFrom(box, piece.box.x, piece.box.y) }))
    .sort((one, other) => one.across - other.across);
  const first = Math.min(...placed.map((piece) => piece.along - piece.box.length / 2));
  const last = Math.max(...placed.map((piece) => piece.along + piece.box.length / 2));
  const rows = new Array<typeof placed>();
  for (const piece of placed) {
    const row = rows.at(-1);
    if (row?.[0] !== undefined && piece.across - row[0].across < 0.7 * box.height) row.push(piece);
    else rows.push([piece]);
  }
  return {
    rows: rows.map((row) => {
      const inOrder = row.sort((one, other) => one.along - other.along);
      const across = row.reduce((sum, piece) => sum + piece.across, 0) / row.length;
      const [x, y] = pointOf(box, (first + last) / 2, across);
      return { quad: quadOf({ ...box, x, y, length: last - first }), text: inOrder.map((piece) => piece.text).join('') };
    }),
    pitch: seed.box.length / seed.text.length,
  };
}
