export type PictureType = 'jpeg' | 'png' | 'webp' | 'tiff' | 'heic' | 'pdf';

/** Brands of pictures that are coded in HEVC (ISO/IEC 23008-12, Annex B). */
const HEVC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis']);
/** A list of brands that is longer than this is no camera's. */
const MOST_BRANDS = 32;

const latin1 = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const starts: Record<PictureType, (bytes: Buffer) => boolean> = {
  jpeg: (bytes) => latin1(bytes, 0, 3) === '\xff\xd8\xff',
  png: (bytes) => latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  webp: (bytes) => latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP',
  tiff: (bytes) => ['II*\0', 'MM\0*'].includes(latin1(bytes, 0, 4)),
  heic: (bytes) => latin1(bytes, 4, 8) === 'ftyp' && brandsOf(bytes).some((brand) => HEVC_BRANDS.has(brand)),
  pdf: (bytes) => latin1(bytes, 0, 5) === '%PDF-',
};

/** The major brand and the compatible ones of the file type box (ISO/IEC 14496-12, 4.3). */
function brandsOf(bytes: Buffer): string[] {
  if (bytes.length < 16) return [];
  const end = Math.min(bytes.readUInt32BE(0), bytes.length, 16 + 4 * MOST_BRANDS);
  const brands = [latin1(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(bytes, at, at + 4));
  return brands;
}

/**
 * The type of a picture by its first bytes, whatever its name says. Undefined for anything that is not taken: AVIF, GIF and
 * BMP among it (DECISIONS.md, "What is taken").
 */
export const sniff = (bytes: Buffer): PictureType | undefined =>
  (Object.keys(starts) as PictureType[]).find((type) => starts[type](bytes));
