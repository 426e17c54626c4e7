import type { FindingCode } from '../domain/index.js';
import type { Lane, StoredIntake, StoredReading } from '../persistence/document-check.js';

/** A picture that was decoded: what is kept of it, as JPEG. */
export interface TakenPicture {
  readonly kept: Buffer;
  readonly takenIn: StoredIntake;
}

/** A file or a picture that will not do, with the finding that says why. */
export interface RefusedPicture {
  readonly refused: FindingCode;
}

/** Decodes and reads pictures, apart from the event loop of the process that asks. */
export abstract class PictureReader {
  /**
   * Decodes an uploaded file, and encodes what is kept of it.
   * @throws ReadingFailure when the reading process failed: the same picture may be tried again.
   */
  abstract takeIn(bytes: Buffer, lane: Lane): Promise<TakenPicture | RefusedPicture>;

  /**
   * Reads a picture that was taken in.
   * @throws ReadingFailure as `takeIn` does.
   */
  abstract read(kept: Buffer, takenIn: StoredIntake, lane: Lane): Promise<{ readonly reading: StoredReading } | RefusedPicture>;
}
