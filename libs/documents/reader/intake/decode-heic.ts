import sharp, { type Sharp } from 'sharp';
import type { Raster } from '../pixels/raster.js';
import { asTiff } from './as-tiff.js';
import { HeifFile } from './libheif.js';
import { MOST_PIXELS, withinKept } from './limits.js';
import { rasterOf } from './raster-of.js';
import { type IntakeRefusal, notesFor, type Taken } from './taken-picture.js';

/** Of the decoder, in bytes: planes and interleaved pixels of the largest picture, and room for the tiles that it is made of. */
const MOST_MEMORY = 1024 ** 3;

/**
 * Decodes the primary picture of an HEIC file. Upright is what the file's own `irot` and `imir` say; the EXIF orientation beside
 * them repeats it for readers of EXIF (ISO/IEC 23008-12, A.2.1) and is not applied again.
 */
export async function decodeHeic(bytes: Buffer): Promise<Taken> {
  const decoded = decode(bytes);
  if ('refused' in decoded) return decoded;
  const { picture, profile, pictures } = decoded;
  const small = await rasterOf(fromRaster(picture).resize(withinKept));
  const coloured = profile === undefined ? fromRaster(small) : sharp(asTiff(small, profile));
  const pixels = await rasterOf(coloured.flatten({ background: '#fff' }).toColourspace('srgb').removeAlpha());
  return { pixels, notes: notesFor(pictures), original: { width: picture.width, height: picture.height } };
}

function decode(bytes: Buffer): { picture: Raster; profile: Buffer | undefined; pictures: number } | { refused: IntakeRefusal } {
  try {
    const file = new HeifFile(bytes, { pixels: MOST_PIXELS, bytes: MOST_MEMORY });
    if (file.pixels > MOST_PIXELS) return { refused: 'image.too-large' };
    return { profile: file.profile, picture: file.decode(), pictures: file.pictures };
  } catch {
    return { refused: 'image.damaged' };
  }
}

const fromRaster = ({ data, width, height, channels }: Raster): Sharp => sharp(data, { raw: { width, height, channels: channels as 3 | 4 } });
