import type { Sharp } from 'sharp';
import type { Raster } from '../pixels/raster.js';

/** Runs a pipeline and gives its pixels. */
export async function rasterOf(pipeline: Sharp): Promise<Raster> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
