import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive. */
export interface ZippedFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** The first moment that an archive can name; by the clock on the wall, which is what the format holds. */
const beginning = new Date(1980, 0, 1);

/**
 * A ZIP of the files in the order given, each as soon as it is there, so that an archive of any size needs the memory of one file.
 * The same files give the same bytes on every machine and on every day: nothing is packed (papers and pictures are packed already,
 * and packers change with their versions), and every file has the same date.
 */
export async function* writeZip(files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(Buffer.from(chunk));
  });
  for await (const { path, bytes } of files) {
    const file = new ZipPassThrough(path);
    file.mtime = beginning;
    zip.add(file);
    file.push(bytes, true);
    yield* ready;
    ready = [];
  }
  zip.end();
  yield* ready;
}
