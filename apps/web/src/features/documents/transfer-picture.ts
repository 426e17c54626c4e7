import type { DetailedError, HttpResponse, Upload } from 'tus-js-client';
import { toProblem, unreachable } from '#sdk';

/** Small enough that little is lost on a bad line. */
const chunkSize = 1024 * 1024;
/** A line on which nothing moves for this long is a broken one, in milliseconds. */
const patience = 30_000;

/** What is known of an upload from one attempt to the next. */
export interface Transfer {
  readonly file: File;
  /** Where its bytes go. */
  url: string | null;
  checkId: string | null;
}

/** Loads the protocol's client: not needed before there is a picture. */
export const loadClient = () => import('tus-js-client');

/** Finds an upload again after the page was loaded anew; nothing of the file's name or content goes into the storage. */
const fingerprintOf = ({ size, lastModified }: File): Promise<string> => Promise.resolve(`${size}-${lastModified}`);

/**
 * One attempt to carry a picture over, from where the last one ended; `onShare` hears how much of it has left, 0 to 1.
 * @throws Problem when it breaks off or is refused.
 */
export async function transferPicture(transfer: Transfer, onShare: (share: number) => void, stop: AbortSignal): Promise<void> {
  const { Upload } = await loadClient().catch(() => Promise.reject(unreachable()));
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(transfer.file, {
      endpoint: '/api/v1/me/uploads',
      uploadUrl: transfer.url,
      chunkSize,
      retryDelays: null,
      fingerprint: fingerprintOf,
      removeFingerprintOnSuccess: true,
      onUploadUrlAvailable: () => void (transfer.url = upload.url),
      onProgress: (sent, total) => moved(sent / total),
      onAfterResponse: (_request, response) => note(response),
      onSuccess: () => end(resolve),
      onError: (error) => end(() => reject(problemOf(error))),
    });
    const lose = (): void => end(() => reject(unreachable()), upload.abort());
    const giveUp = (): void => end(() => reject(unreachable()), upload.abort(true));
    let watch = setTimeout(lose, patience);

    function moved(share: number): void {
      clearTimeout(watch);
      watch = setTimeout(lose, patience);
      onShare(share);
    }
    function note(response: HttpResponse): void {
      transfer.checkId = response.getHeader('waypass-document-check') || transfer.checkId;
    }
    function end(settle: () => void, ending: Promise<void> = Promise.resolve()): void {
      clearTimeout(watch);
      window.removeEventListener('offline', lose);
      stop.removeEventListener('abort', giveUp);
      ending.then(settle, settle);
    }
    window.addEventListener('offline', lose);
    stop.addEventListener('abort', giveUp);
    resume(upload).catch(lose);
  });
}

async function resume(upload: Upload): Promise<void> {
  const earlier = await upload.findPreviousUploads();
  const newest = earlier.sort((one, other) => Date.parse(other.creationTime) - Date.parse(one.creationTime))[0];
  if (newest) upload.resumeFromPreviousUpload(newest);
  upload.start();
}

function problemOf(error: Error | DetailedError): Error {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  return response ? toProblem(response.getStatus(), response.getBody(), response.getHeader('retry-after') ?? null) : unreachable();
}
