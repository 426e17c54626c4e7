import { Problem } from '#sdk';
import { api, read } from '../../api/client.js';
import { lineMayBeBack, pauseAfter } from './line.js';
import { type Transfer, transferPicture } from './transfer-picture.js';
import type { DocumentCheck } from './types.js';

/** How far a picture has come. */
export interface Sending {
  /** The share that has left, 0 to 1. */
  readonly share: number;
  /** The line is gone; sending goes on by itself. */
  readonly waiting: boolean;
}

/** Attempts in a row that may get nowhere although the server answers. A line that is gone is waited for, however long. */
const mostFruitless = 6;
/** The upload stands elsewhere or is gone, or the server is not well: another attempt may do. */
const passing = new Set([404, 408, 409, 410, 423, 425, 500, 502, 503, 504]);

/**
 * Sends a picture, however often the line breaks, and resolves with the check that it began. `stop` gives it up.
 * @throws Problem when it is refused.
 */
export async function sendPicture(file: File, onMove: (sending: Sending) => void, stop: AbortSignal): Promise<DocumentCheck> {
  const transfer: Transfer = { file, url: null, checkId: null };
  let share = 0;
  let attempt = 0;
  for (;;) {
    try {
      await transferPicture(transfer, move, stop);
      return await checkOf(transfer);
    } catch (error) {
      if (stop.aborted || !isPassing(error, attempt)) throw error;
      onMove({ share, waiting: true });
      await lineMayBeBack(pauseAfter(attempt), stop);
      attempt += 1;
    }
  }

  function move(now: number): void {
    if (now > share) attempt = 0;
    share = now;
    onMove({ share, waiting: false });
  }
}

const isPassing = (error: unknown, attempt: number): boolean =>
  error instanceof Problem && (error.status === 0 || (passing.has(error.status) && attempt < mostFruitless));

/** The answer to the last bytes names the check; where it got lost, asking how far they have come does. */
const checkOf = ({ checkId }: Transfer): Promise<DocumentCheck> =>
  read(api.GET('/api/v1/me/document-checks/{id}', { params: { path: { id: checkId ?? '' } } }));
