import { crc32 } from 'node:zlib';

const header = (signature: number, length: number, file: { name: Buffer; content: Buffer }, shift: number): Buffer => {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt32LE(crc32(file.content), 14 + shift);
  bytes.writeUInt32LE(file.content.length, 18 + shift);
  bytes.writeUInt32LE(file.content.length, 22 + shift);
  bytes.writeUInt16LE(file.name.length, 26 + shift);
  return bytes;
};

/** A zip archive (APPNOTE 6.3) of files that are stored as they are: nothing in it can grow when it is unpacked. */
export const storeFiles = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [path, content] of files) {
    const file = { name: Buffer.from(path), content };
    const entry = header(0x02014b50, 46, file, 2);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt32LE(at, 42);
    directory.push(entry, file.name);
    const local = header(0x04034b50, 30, file, 0);
    parts.push(local, file.name, content);
    at += local.length + file.name.length + content.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.size, 8);
  end.writeUInt16LE(files.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
};
