import { toProblem, unreachable } from '#sdk';
import type { Portrait } from './types.js';

/** Uploads a portrait. `onProgress` hears the share that has left, 0 to 1: `fetch` cannot tell it, XMLHttpRequest can. */
export function sendPhoto(file: File, onProgress: (share: number) => void): Promise<Portrait> {
  const body = new FormData();
  body.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/me/photo');
    request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / total);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      if (request.status === 202) resolve(JSON.parse(request.responseText) as Portrait);
      else reject(toProblem(request.status, request.responseText, request.getResponseHeader('retry-after')));
    };
    request.send(body);
  });
}
