import type { FindingCode } from '../domain/index.js';
import type { StoredReading } from '../persistence/document-check.js';

/** A picture that was decoded and read: what is kept of it, as JPEG, and what it says. */
export interface ReadPicture {
  readonly kept: Buffer;
  readonly reading: StoredReading;
}

/** Decodes and reads pictures, apart from the event loop of the process that asks. */
export abstract class PictureReader {
  /**
   * A file that will not do comes back with the finding that says why.
   * @throws when the reading process itself failed: the same picture may be tried again.
   */
  abstract read(bytes: Buffer): Promise<ReadPicture | { refused: FindingCode }>;
}
