/** Pixels in rows from the top left, `channels` bytes each: three for red, green and blue, one for grey. */
export interface Raster {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** The grey picture of a coloured one (weights of ITU-R BT.601, in 256ths). */
export function greyOf(picture: Raster): Raster {
  const { data, width, height, channels } = picture;
  if (channels === 1) return picture;
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel++, at += channels) {
    grey[pixel] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8;
  }
  return { data: grey, width, height, channels: 1 };
}
