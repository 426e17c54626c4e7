import type { Gap, Region } from '../../domain/index.js';
import { between, type Point, type Quad, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { partOf } from './ink-gaps.js';
import { around, within } from './regions.js';
import { levelAt } from './statistics.js';
import type { ZoneRemains } from './zone-rows.js';

/** A line that ends nearer to the edge of the picture than this, in characters, runs on beyond it: every layout has a margin. */
const LEAST_MARGIN = 0.3;
/** The same for the zone's upper and lower edge, in heights of a line's quad. */
const LEAST_RISE = 0.1;
/** From one line of a zone to the next, in heights of a text box: at most. */
const LINE_STEP = 2;
/** How many characters are missing is not known where an end does not show: some. */
const MISSING = 5;
/** What differs less than this from the paper of the lines, in levels, is paper. */
const UNLIKE = 8;

/** Where the lines of a zone run out of the picture. */
export function cutOff(lines: readonly Quad[], pitch: number, picture: Raster): Gap[] {
  const edge = (points: readonly Point[], margin: number): boolean =>
    points.some(([x, y]) => x < margin || y < margin || x > picture.width - margin || y > picture.height - margin);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rise = LEAST_RISE * sizeOf(first).height;
  const out = lines.some(([tl, tr, br, bl]) => edge([between(tl, bl, 0.5), between(tr, br, 0.5)], LEAST_MARGIN * pitch)) ||
    edge([between(first[0], first[1], 0.5), between(last[2], last[3], 0.5)], rise);
  return out ? asGap('cut-off', lines, picture) : [];
}

/** What hides the ends of lines of which only a part could be read: the edge of the picture, a lamp, or something on the page. */
export function missingEnds(grey: Raster, { rows, pitch }: ZoneRemains): Gap[] {
  const lines = rows.map((row) => row.quad);
  const cut = cutOff(lines, pitch, grey);
  if (cut.length > 0) return cut;
  if (lines.length === 1 && nextLineIsOutside(lines[0]!, grey)) return asGap('cut-off', lines, grey);
  const length = Math.max(...lines.map((line) => sizeOf(line).length));
  const reach = (MISSING * pitch) / length;
  const [first, last] = [rows[0]?.text ?? '', rows.at(-1)?.text ?? ''];
  const missing = [
    ...(/^[PVIAC][A-Z<]/.test(first) ? [] : [[-reach, -reach / MISSING]]),
    ...(/[0-9]$/.test(last) ? [] : [[1 + reach / MISSING, 1 + reach]]),
  ] as const;
  const paper = paperOf(grey, within(around(lines.flat()), grey));
  return missing.flatMap(([from = 0, to = 0]): Gap[] => {
    const region = within(around(lines.flatMap((line) => partOf(line, from, to))), grey);
    if (region === undefined) return asGap('cut-off', lines, grey);
    const level = paperOf(grey, region);
    if (Math.abs(level - paper) <= UNLIKE) return [];
    return [{ kind: level > paper ? 'glare' : 'covered', region }];
  });
}

function nextLineIsOutside([tl, tr, br, bl]: Quad, { width, height }: Raster): boolean {
  const outside = (points: readonly Point[]): boolean => points.some(([x, y]) => x < 0 || y < 0 || x > width || y > height);
  return [LINE_STEP + 0.3, -LINE_STEP].some((step) => outside([between(tl, bl, step), between(tr, br, step)]));
}

const asGap = (kind: Gap['kind'], lines: readonly Quad[], picture: Raster): Gap[] => {
  const region = within(around(lines.flat()), picture);
  return region === undefined ? [] : [{ kind, region }];
};

/** Level of what is light in a stretch of a grey picture. */
function paperOf({ data, width }: Raster, region: Region | undefined): number {
  const counts = new Uint32Array(256);
  if (region === undefined) return 0;
  for (let y = region.y; y < region.y + region.height; y += 2) {
    for (let x = region.x; x < region.x + region.width; x += 2) counts[data[y * width + x]!]!++;
  }
  return levelAt(counts, 0.8);
}
