/**
 * Why a picture was not read though nothing is known to be wrong with it: the time limit passed, the child process died
 * (memory limit, a fault in a decoder), the reader threw, or it was closed. All but `closed` are worth one more try.
 */
export type ReadingFault = 'timed-out' | 'crashed' | 'failed' | 'closed';

/** Thrown by `ReadingProcess.read`. Its message holds nothing of the picture. */
export class ReadingFailure extends Error {
  override readonly name = 'ReadingFailure';

  constructor(
    readonly fault: ReadingFault,
    detail = '',
  ) {
    super(`Reading a picture ${fault}${detail === '' ? '' : `: ${detail}`}`);
  }
}
