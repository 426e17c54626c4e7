/** Bytes that are gathered before they are sealed and kept. */
const PIECE = 1024 * 1024;

/** Gathers what arrives into pieces of about a megabyte. A connection that breaks off ends the last piece early. */
export async function* piecesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of bytes) {
      gathered.push(chunk);
      size += chunk.length;
      if (size < PIECE) continue;
      yield Buffer.concat(gathered);
      gathered = [];
      size = 0;
    }
  } catch {
    // What arrived until the break is good: whoever sends the rest goes on from there.
  }
  if (size > 0) yield Buffer.concat(gathered);
}
