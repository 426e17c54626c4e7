import sharp from 'sharp';
import type { Raster } from './raster.js';

/** The picture at another size, its sides scaled apart. */
export async function resize(picture: Raster, width: number, height: number): Promise<Raster> {
  const { data, info } = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: picture.channels as 1 | 3 },
  })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
