import { newIdempotencyKey, toProblem, unreachable } from '#sdk';
import type { DocumentCheck } from './types.js';

/** One picture on its way to the checks; the key stays with it, so that sending it again cannot check it twice. */
export interface Picture {
  readonly file: File;
  readonly key: string;
}

export const pictureOf = (file: File): Picture => ({ file, key: newIdempotencyKey() });

/** Uploads a picture. `onProgress` hears the share that has left, 0 to 1: `fetch` cannot tell it, XMLHttpRequest can. */
export function sendPicture({ file, key }: Picture, onProgress: (share: number) => void): Promise<DocumentCheck> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/me/documents');
    request.setRequestHeader('Idempotency-Key', key);
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as DocumentCheck);
      else reject(toProblem(request.status, request.responseText, request.getResponseHeader('retry-after')));
    };
    request.send(body);
  });
}
