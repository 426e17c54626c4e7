import { type ConfinedOptions, ConfinedProcess } from './confined-process.js';
import type { PictureResult, TakenResult } from './picture-result.js';

/** What the reading child can be asked for: to take a picture in, to read one that was taken in, or both at once. */
export interface ReadingWorks {
  readonly 'take-in': TakenResult;
  readonly read: PictureResult;
  readonly 'take-in-and-read': PictureResult;
}

/** Decodes and reads pictures of documents, apart from the process that asks. */
export class ReadingProcess extends ConfinedProcess<ReadingWorks> {
  constructor(options: Partial<ConfinedOptions> = {}) {
    super({ child: './reading-child', ...options });
  }

  /** Takes in and reads one upload. A file that will not do is a result (`refused`); a `ReadingFailure` is thrown. */
  read(bytes: Buffer): Promise<PictureResult> {
    return this.ask('take-in-and-read', bytes);
  }

  /** Decodes one upload and encodes what is kept of it. The same failures as `read`. */
  takeIn(bytes: Buffer): Promise<TakenResult> {
    return this.ask('take-in', bytes);
  }

  /** Reads a picture that was taken in before; `kept` of the result is the picture itself. The same failures as `read`. */
  readKept(jpeg: Buffer): Promise<PictureResult> {
    return this.ask('read', jpeg);
  }
}
