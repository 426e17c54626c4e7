import sharp from 'sharp';
import type { Raster } from '../pixels/raster.js';
import { decodeHeic } from './decode-heic.js';
import { decodePdf } from './decode-pdf.js';
import { decodeRaster } from './decode-raster.js';
import { type PictureType, sniff } from './sniff.js';
import type { Taken } from './taken-picture.js';

const decoders: Record<PictureType, (bytes: Buffer) => Promise<Taken>> = {
  jpeg: (bytes) => decodeRaster(bytes, 'jpeg'),
  png: (bytes) => decodeRaster(bytes, 'png'),
  webp: (bytes) => decodeRaster(bytes, 'webp'),
  tiff: (bytes) => decodeRaster(bytes, 'tiff'),
  heic: decodeHeic,
  pdf: decodePdf,
};

/**
 * Decodes an uploaded picture, or the first page of an uploaded PDF: type by content, turned upright once, colours in sRGB,
 * transparency on white, the longer side at most `KEPT_SIDE`. No metadata survives. Expected faults come back as a refusal.
 */
export async function takeIn(bytes: Buffer): Promise<Taken> {
  const type = sniff(bytes);
  return type === undefined ? { refused: 'image.not-an-image' } : decoders[type](bytes);
}

/** The JPEG that is kept: re-encoded from pixels, so that nothing of the uploaded file itself remains. */
export const encodeKept = ({ data, width, height, channels }: Raster): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: channels as 1 | 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
