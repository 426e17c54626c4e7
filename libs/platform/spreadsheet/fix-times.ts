const endOfDirectory = 0x06054b50;
/** 1 January 1980, 00:00, in the format of MS-DOS: the first moment that an archive can name. */
const beginning = 0x00210000;

/** Gives every file of a zip archive (APPNOTE 6.3, §4.3) that we have just written the same date, so that equal content is equal bytes. */
export function fixTimes(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('this is no archive of ours');
  const fixed = Buffer.from(archive);
  let at = fixed.readUInt32LE(end + 16);
  for (let n = fixed.readUInt16LE(end + 10); n > 0; n -= 1) {
    fixed.writeUInt32LE(beginning, at + 12);
    fixed.writeUInt32LE(beginning, fixed.readUInt32LE(at + 42) + 10);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}
