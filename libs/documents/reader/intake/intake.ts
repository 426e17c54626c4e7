import sharp, { type Metadata } from 'sharp';
import type { Raster } from '../pixels/raster.js';
import { sniff } from './sniff.js';

/** The most pixels that are decoded. */
export const MOST_PIXELS = 60_000_000;
/** The longer side of the picture that is kept, in pixels. */
export const KEPT_SIDE = 2600;

/** Why a file is not taken; each is the code of a finding. */
export type IntakeRefusal = 'image.not-an-image' | 'image.damaged' | 'image.too-large';

/** What was left out of a file that was taken; each is the code of a finding. */
export type IntakeNote = 'image.first-page-read';

export interface TakenPicture {
  readonly pixels: Raster;
  readonly notes: readonly IntakeNote[];
  /** Size as it came, upright. */
  readonly original: { readonly width: number; readonly height: number };
}

/**
 * Decodes an uploaded picture: type by content, EXIF orientation applied, colours in sRGB, transparency on white, the
 * longer side at most `KEPT_SIDE`. No metadata survives. Expected faults come back as a refusal.
 */
export async function takeIn(bytes: Buffer): Promise<TakenPicture | { refused: IntakeRefusal }> {
  const type = sniff(bytes);
  if (type === undefined) return { refused: 'image.not-an-image' };
  const options = { limitInputPixels: MOST_PIXELS, failOn: 'truncated', sequentialRead: true } as const;
  let metadata: Metadata;
  try {
    metadata = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
  } catch {
    return { refused: 'image.damaged' };
  }
  if (metadata.format !== type) return { refused: 'image.not-an-image' };
  if (metadata.width * metadata.height > MOST_PIXELS) return { refused: 'image.too-large' };
  try {
    const { data, info } = await sharp(bytes, options)
      .autoOrient()
      .resize({ width: KEPT_SIDE, height: KEPT_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = { data, width: info.width, height: info.height, channels: info.channels };
    return { pixels, notes: [], original: metadata.autoOrient };
  } catch {
    return { refused: 'image.damaged' };
  }
}

/** The JPEG that is kept: re-encoded from pixels, so that nothing of the uploaded file itself remains. */
export const encodeKept = ({ data, width, height, channels }: Raster): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: channels as 1 | 3 } })
    .jpeg({ quality: 88 })
    .toBuffer();
