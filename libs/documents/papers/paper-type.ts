import { sniff } from '../reader/index.js';

export type PaperType = 'jpeg' | 'png' | 'pdf';

export const mediaTypes: Readonly<Record<PaperType, string>> = { jpeg: 'image/jpeg', png: 'image/png', pdf: 'application/pdf' };

const tail = 2_048;
const pngEnd = Buffer.from('0000000049454e44ae426082', 'hex');

/** How each kind of file ends: one that was cut off, or is something else behind a borrowed first line, does not end so. */
const ends: Readonly<Record<PaperType, (end: Buffer) => boolean>> = {
  jpeg: (end) => end.includes(Buffer.from('ffd9', 'hex')),
  png: (end) => end.includes(pngEnd),
  pdf: (end) => end.includes('startxref') && end.includes('%%EOF'),
};

/** The type of a file by its first and last bytes, whatever its name says. Undefined for anything but JPEG, PNG and PDF. */
export function paperTypeOf(bytes: Buffer): PaperType | undefined {
  const type = sniff(bytes);
  if (type !== 'jpeg' && type !== 'png' && type !== 'pdf') return undefined;
  return ends[type](bytes.subarray(-tail)) ? type : undefined;
}
