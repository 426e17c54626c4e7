import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type Result, refuse, success } from '#kernel';

/** One file of an archive, still packed. */
interface PackedFile {
  readonly name: string;
  readonly method: number;
  readonly locked: boolean;
  readonly packed: Buffer;
}

export type Archive = ReadonlyMap<string, PackedFile>;

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

const mostFiles = 5_000;
const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const stored = 0;
const deflated = 8;

const damaged = () => refuse('table.damaged', { detail: 'The workbook is incomplete or broken. Save it again and send that.' });

/** Where the directory of the archive begins and how many files it lists: its last record, before a comment of at most 65,535 bytes. */
const findDirectory = (bytes: Buffer): { start: number; files: number } | undefined => {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return { files: bytes.readUInt16LE(at + 10), start: bytes.readUInt32LE(at + 16) };
  }
  return undefined;
};

const packedBytes = (bytes: Buffer, at: number, length: number): Buffer | undefined => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localHeader) return undefined;
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  return start + length > bytes.length ? undefined : bytes.subarray(start, start + length);
};

/** Lists the files of a zip archive by its directory (APPNOTE 6.3, §4.3), unpacking none. Sizes that it declares are not believed. */
export const listArchive = (bytes: Buffer): Result<Archive> => {
  const directory = findDirectory(bytes);
  if (!directory || directory.files > mostFiles) return damaged();
  const files = new Map<string, PackedFile>();
  let at = directory.start;
  for (let n = 0; n < directory.files; n += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return damaged();
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const packed = packedBytes(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
    if (!packed || files.has(name)) return damaged();
    files.set(name, { name, packed, method: bytes.readUInt16LE(at + 10), locked: (bytes.readUInt16LE(at + 8) & 1) === 1 });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return success(files);
};

/** Unpacks one file, off the event loop, and stops as soon as it grows over `most` bytes. */
export const unpackFile = async (file: PackedFile, most: number): Promise<Result<Buffer>> => {
  if (file.locked) return refuse('table.encrypted', { detail: 'Save it without a password and send that.' });
  const tooLarge = () => refuse('table.unpacks-too-large', { detail: 'Copy the rows into a new workbook and send that.' });
  if (file.method === stored) return file.packed.length > most ? tooLarge() : success(file.packed);
  if (file.method !== deflated) return damaged();
  try {
    return success(await unpack(file.packed, { maxOutputLength: most }));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : damaged();
  }
};
