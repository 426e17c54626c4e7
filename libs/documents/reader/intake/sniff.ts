export type PictureType = 'jpeg' | 'png' | 'webp';

const starts: Record<PictureType, (bytes: Buffer) => boolean> = {
  jpeg: (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
};

/** The type of a picture by its first bytes, whatever its name says. Undefined for anything that is not taken. */
export const sniff = (bytes: Buffer): PictureType | undefined =>
  (Object.keys(starts) as PictureType[]).find((type) => starts[type](bytes));
