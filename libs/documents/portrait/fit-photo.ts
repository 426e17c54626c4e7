import sharp from 'sharp';

/** JPEG qualities that are tried, best first; under the last one faces get blocks. */
const qualities = [92, 88, 84, 80, 75, 70, 62, 54, 46];
/** Shares of the size in which the photo came, tried in this order once no quality does. */
const scales = [1, 0.85, 0.72, 0.6];
/** Under this height, in pixels, a face is not recognised on paper (35 × 45 mm at 200 dots per inch). */
const leastHeight = 354;

/**
 * The photo within a number of bytes: as it came where that fits, else in poorer quality, else smaller. Null where that would
 * leave too little of a face. The same photo and limit give the same bytes.
 */
export async function fitPhoto(photo: Buffer, maxBytes: number): Promise<Buffer | null> {
  if (photo.length <= maxBytes) return photo;
  const { height } = await sharp(photo).metadata();
  for (const scale of scales) {
    const wanted = Math.round(height * scale);
    if (wanted < leastHeight) return null;
    for (const quality of qualities) {
      const smaller = await sharp(photo).resize({ height: wanted }).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
      if (smaller.length <= maxBytes) return smaller;
    }
  }
  return null;
}
