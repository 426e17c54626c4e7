import sharp from 'sharp';
import { type Mark, markIn, type Region } from '../../domain/index.js';
import type { Networks } from '../detection/session.js';
import { textBoxes } from '../detection/text-boxes.js';
import { textMap } from '../detection/text-map.js';
import { type Quad, quadOf, sizeOf, type TextBox } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';
import { around } from '../quality/regions.js';
import { chromaOf } from './chroma.js';
import { pageAbove } from './page-above.js';

/** Width to which the page is brought, in pixels: small print is hard to see, what stands across it is not. */
const PAGE_WIDTH = 224;
/** Side of the window of the median that takes small print away: wider than its strokes. */
const SMALL_PRINT = 9;
/** The most pieces of text that are read in one page. */
const MOST_PIECES = 4;
/** Height of what may be a mark, in shares of the page's width; a slanted one may be smaller. */
const [LEAST_HEIGHT, LEAST_SLANTED] = [0.09, 0.05];
const LEAST_SLANT = Math.sin((8 * Math.PI) / 180);
const LEAST_CERTAINTY = 0.85;

/**
 * Finds words such as SPECIMEN or CANCELLED that stand across a page, over its print: in colour, or larger than print is.
 * Looks at a copy of the page that shows colour alone and at one without its small print; reads what is tall or slanted.
 */
export async function findMarks({ detector, words }: Networks, picture: Raster, lines: readonly Quad[]): Promise<Mark[]> {
  const page = pageAbove(lines);
  if (page === undefined) return [];
  const { length, height } = sizeOf(page);
  const [width, rows] = [PAGE_WIDTH, Math.round((height / length) * PAGE_WIDTH)];
  const { colour, grey } = await chromaOf(picture, length / PAGE_WIDTH);
  const shrink = ([x, y]: Quad[number]): Quad[number] => [(x * colour.width) / picture.width, (y * colour.height) / picture.height];
  const small = page.map(shrink) as unknown as Quad;
  const looks = [straighten(colour, small, width, rows), await withoutSmallPrint(straighten(grey, small, width, rows))];
  const marks: Mark[] = [];
  for (const look of looks) {
    const boxes = textBoxes(await textMap(detector, coloured(look), PAGE_WIDTH)).filter(standsOut).sort(byArea).slice(0, MOST_PIECES);
    for (const box of boxes) {
      const { text, certainty } = await (await words())(look, quadOf(grown(box)));
      const kind = markIn(text);
      if (kind !== undefined && certainty >= LEAST_CERTAINTY) marks.push({ kind, word: text, region: regionOf(box, page, look) });
    }
  }
  return marks.filter((mark, index) => marks.findIndex((other) => other.kind === mark.kind) === index);
}

const grown = (box: TextBox): TextBox => ({ ...box, length: box.length * 1.04 });

const byArea = (one: TextBox, other: TextBox): number => other.length * other.height - one.length * one.height;

function standsOut({ uy, length, height }: TextBox): boolean {
  const least = Math.abs(uy) >= LEAST_SLANT ? LEAST_SLANTED : LEAST_HEIGHT;
  return height >= least * PAGE_WIDTH && length > 1.5 * height;
}

async function withoutSmallPrint({ data, width, height }: Raster): Promise<Raster> {
  const smooth = await sharp(data, { raw: { width, height, channels: 1 } }).median(SMALL_PRINT).raw().toBuffer({ resolveWithObject: true });
  const { channels } = smooth.info;
  return { data: channels === 1 ? smooth.data : smooth.data.filter((_, at) => at % channels === 0), width, height, channels: 1 };
}

/** The detector takes colours. */
const coloured = ({ data, width, height }: Raster): Raster =>
  ({ data: Uint8Array.from({ length: data.length * 3 }, (_, at) => data[Math.floor(at / 3)]!), width, height, channels: 3 });

/** Where a box of the straightened page lies in the picture. */
function regionOf(box: TextBox, [tl, tr, , bl]: Quad, { width, height }: Raster): Region {
  const corners = quadOf(box).map(([x, y]) => [
    tl[0] + ((tr[0] - tl[0]) * x) / width + ((bl[0] - tl[0]) * y) / height,
    tl[1] + ((tr[1] - tl[1]) * x) / width + ((bl[1] - tl[1]) * y) / height,
  ] as const);
  return around(corners);
}
