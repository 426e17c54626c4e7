import { pointOf, quadOf, type TextBox, turned } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import type { WordReader } from './read-words.js';

/** The most pieces of text that are read, how many words are enough to know, and the most of a piece that is read, in its heights. */
const [MOST_PIECES, ENOUGH, MOST_LENGTH] = [5, 2, 6];
const LEAST_CERTAINTY = 0.8;
const LEAST_LETTERS = 3;

/**
 * How many of a picture's longest pieces of text are words to a general reader, counted to two: the text detector also marks
 * hedges and eyes.
 */
export async function legibleWords(words: WordReader, grey: Raster, boxes: readonly TextBox[]): Promise<number> {
  const longest = boxes.filter((box) => box.length > 1.5 * box.height).sort((one, other) => other.length - one.length).slice(0, MOST_PIECES);
  let legible = 0;
  for (const box of longest) {
    for (const way of [startOf(box), turned(startOf(box))]) {
      const { text, certainty } = await words(grey, quadOf(way));
      if (certainty < LEAST_CERTAINTY || text.length < LEAST_LETTERS) continue;
      legible++;
      break;
    }
    if (legible === ENOUGH) break;
  }
  return legible;
}

function startOf(box: TextBox): TextBox {
  const length = Math.min(box.length, MOST_LENGTH * box.height);
  const [x, y] = pointOf(box, (length - box.length) / 2, 0);
  return { ...box, x, y, length };
}
