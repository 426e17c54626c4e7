import type { Raster } from '../pixels/raster.js';
import { greyOf } from '../pixels/raster.js';
import { resize } from '../pixels/resize.js';

/** How much more colour counts than darkness does in print: a pale red stamp comes out as dark as black ink. */
const STRENGTH = 3;

/**
 * A picture shrunk by a factor, twice: `colour` dark where it is coloured, white where it is grey, black or white, so that a
 * red stamp stands alone; and in grey.
 */
export async function chromaOf(picture: Raster, shrunk: number): Promise<{ colour: Raster; grey: Raster }> {
  const by = Math.max(1, shrunk / 1.5);
  const small = by > 1.2 ? await resize(picture, Math.round(picture.width / by), Math.round(picture.height / by)) : picture;
  const { data, width, height } = small;
  const colour = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < colour.length; pixel++, at += 3) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    colour[pixel] = Math.max(0, 255 - (Math.max(red, green, blue) - Math.min(red, green, blue)) * STRENGTH);
  }
  return { colour: { data: colour, width, height, channels: 1 }, grey: greyOf(small) };
}
