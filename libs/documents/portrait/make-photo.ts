import sharp from 'sharp';
import type { Region } from '../domain/judging/finding.js';
import type { Raster } from '../reader/pixels/raster.js';
import { type PhotoSpecification, pixelsOf } from './rules/photo-specification.js';

/** A photo as an authority wants it. */
export interface MadePhoto {
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
}

/** JPEG qualities that are tried, best first; under the last one faces get blocks. */
const qualities = [95, 92, 88, 84, 80, 75, 70, 62, 54, 46];

/** The pixels of a region, which lies within the picture. */
export async function cutOut({ data, width, height, channels }: Raster, region: Region): Promise<Raster> {
  const [left, top] = [Math.round(region.x), Math.round(region.y)];
  const { data: cut, info } = await sharp(data, { raw: { width, height, channels: channels as 3 } })
    .extract({ left, top, width: Math.min(width - left, Math.round(region.width)), height: Math.min(height - top, Math.round(region.height)) })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: cut, width: info.width, height: info.height, channels: info.channels };
}

/**
 * Makes the photo: the specification's size and resolution, sRGB, no metadata but the resolution, the best quality that stays
 * within its bytes. Null where even the poorest does not.
 */
export async function makePhoto(cut: Raster, specification: PhotoSpecification): Promise<MadePhoto | null> {
  const [width, height] = [pixelsOf(specification, specification.widthMm), pixelsOf(specification, specification.heightMm)];
  const scaled = await sharp(cut.data, { raw: { width: cut.width, height: cut.height, channels: cut.channels as 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .raw()
    .toBuffer();
  for (const quality of qualities) {
    const encoded = await sharp(scaled, { raw: { width, height, channels: cut.channels as 3 } }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    const jpeg = withResolution(encoded, specification.dotsPerInch);
    if (jpeg.length <= specification.maxBytes) return { jpeg, width, height };
  }
  return null;
}

/** Puts a JFIF header with dots per inch (ISO/IEC 10918-5) behind the start of a JPEG, which the encoder leaves bare. */
function withResolution(jpeg: Buffer, dotsPerInch: number): Buffer {
  const header = Buffer.from('ffe000104a46494600010201000000000000', 'hex');
  header.writeUInt16BE(dotsPerInch, 12);
  header.writeUInt16BE(dotsPerInch, 14);
  return Buffer.concat([jpeg.subarray(0, 2), header, jpeg.subarray(2)]);
}
