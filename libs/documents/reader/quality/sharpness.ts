import type { Sharpness } from '../../domain/index.js';
import { type Quad, sizeOf } from '../pixels/geometry.js';
import { greyOf, type Raster } from '../pixels/raster.js';
import { resize } from '../pixels/resize.js';
import { straighten } from '../pixels/warp.js';
import { edgeWidths } from './edges.js';
import { sceneEdges } from './scene-edges.js';
import { quantileOf } from './statistics.js';

/** Height that text is brought to, and the most of its length that is looked at, in pixels. */
const [TEXT_HEIGHT, MOST_LENGTH] = [32, 600];
/** Height of text in a page that fills the picture, in shares of the longer side; taken where no text was found. */
const USUAL_TEXT = 1 / 32;

interface Edges {
  readonly widths: Float64Array;
  /** Of the text, in pixels of the picture. */
  readonly height: number;
}

/**
 * How sharp a picture is where it matters: at the lines of the zone. Where nothing looks like a zone, over the whole picture:
 * something in it is sharp unless the camera was not. Relative to the text, so that a small sharp page and a large one
 * measure alike.
 */
export async function sharpnessOf(grey: Raster, lines: readonly Quad[]): Promise<Sharpness | null> {
  const found = lines.map((line) => edgesIn(grey, line)).filter((one) => one !== undefined);
  if (found.length > 0) return summary(found);
  const everywhere = await edgesAnywhere(grey);
  return everywhere ? summary([everywhere]) : null;
}

/** For each direction the edges of the middle one of the lines. */
function summary(found: readonly Edges[]): Sharpness {
  const widths = Array.from(found[0]?.widths ?? [], (_, turn) => quantileOf(found.map((one) => one.widths[turn]!), 0.5));
  const mean = Math.exp(widths.reduce((sum, width) => sum + Math.log(width), 0) / widths.length);
  return {
    edgeWidth: mean / TEXT_HEIGHT,
    edgePixels: (mean / TEXT_HEIGHT) * quantileOf(found.map((one) => one.height), 0.5),
    directed: Math.max(...widths) / Math.min(...widths),
  };
}

function edgesIn(grey: Raster, piece: Quad): Edges | undefined {
  const { length, height } = sizeOf(piece);
  const width = Math.min(MOST_LENGTH, Math.round((length / height) * TEXT_HEIGHT));
  if (width < TEXT_HEIGHT || height < 4) return undefined;
  const share = width / ((length / height) * TEXT_HEIGHT);
  const [tl, tr, br, bl] = piece;
  const part = (from: typeof tl, to: typeof tl) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
  const widths = edgeWidths(straighten(grey, [tl, part(tl, tr), part(bl, br), bl], width, TEXT_HEIGHT));
  return widths && { widths, height };
}

/** Looks at the whole picture, as large as makes a page's text as high as a strip. */
async function edgesAnywhere(grey: Raster): Promise<Edges | undefined> {
  const longer = Math.max(grey.width, grey.height);
  const scale = TEXT_HEIGHT / (longer * USUAL_TEXT);
  const small = await resize(grey, Math.max(1, Math.round(grey.width * scale)), Math.max(1, Math.round(grey.height * scale)));
  const widths = sceneEdges(greyOf(small));
  return widths && { widths, height: longer * USUAL_TEXT };
}
