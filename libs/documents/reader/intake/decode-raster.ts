import sharp, { type Metadata } from 'sharp';
import { isAnimatedPng } from './animated-png.js';
import { MOST_PIXELS, withinKept } from './limits.js';
import { rasterOf } from './raster-of.js';
import { notesFor, type Taken } from './taken-picture.js';

const options = { failOn: 'error', sequentialRead: true, limitInputPixels: MOST_PIXELS } as const;

/**
 * Decodes the first picture of a file in one of the formats that libvips knows (`format` is its name for it): upright by the
 * orientation that the file states, in sRGB whatever its profile, transparency on white.
 */
export async function decodeRaster(bytes: Buffer, format: 'jpeg' | 'png' | 'webp' | 'tiff'): Promise<Taken> {
  const metadata = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (metadata === undefined) return { refused: 'image.damaged' };
  if (metadata.format !== format) return { refused: 'image.not-an-image' };
  if (metadata.width * metadata.height > MOST_PIXELS) return { refused: 'image.too-large' };
  try {
    const upright = sharp(bytes, options).autoOrient().resize(withinKept);
    const pixels = await rasterOf(upright.flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha());
    return { pixels, notes: notesFor(picturesIn(bytes, metadata)), original: metadata.autoOrient };
  } catch {
    return { refused: 'image.damaged' };
  }
}

const picturesIn = (bytes: Buffer, { format, pages = 1 }: Metadata): number => (format === 'png' && isAnimatedPng(bytes) ? 2 : pages);
