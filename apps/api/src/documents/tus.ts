import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';
import { MOST_BYTES, type Upload } from '#documents';
import { type Result, refuse, success } from '#kernel';

/** The one version of the resumable upload protocol that is spoken here: https://tus.io/protocols/resumable-upload */
const version = '1.0.0';

/** What a client may ask before it begins (tus 1.0.0, OPTIONS). */
export function sayAbilities(reply: FastifyReply): void {
  void reply.headers({ 'tus-resumable': version, 'tus-version': version, 'tus-extension': 'creation,termination,expiration', 'tus-max-size': MOST_BYTES });
}

/** Where an upload stands and until when (tus 1.0.0, HEAD and Expiration), and which check its last bytes began. */
export function sayProgress(reply: FastifyReply, { received, length, expiresAt, checkId }: Upload): void {
  void reply.headers({ 'upload-offset': received, 'upload-length': length, 'upload-expires': expiresAt.toUTCString() });
  if (checkId) void reply.header('waypass-document-check', checkId);
}

/** Says our version, and refuses `upload.version-unknown` to a client that speaks another (tus 1.0.0, Tus-Resumable). */
export function agreeOnVersion(headers: IncomingHttpHeaders, reply: FastifyReply): Result<null> {
  void reply.header('tus-resumable', version);
  if (headers['tus-resumable'] === version) return success(null);
  void reply.header('tus-version', version);
  return refuse('upload.version-unknown', { detail: `Send Tus-Resumable: ${version}.` });
}

/** `Upload-Length`, in bytes. One that is to be told later is refused, too: the extension is not offered. */
export function lengthOf(headers: IncomingHttpHeaders): Result<number> {
  const length = wholeNumber(headers['upload-length']);
  return length === undefined ? refuse('upload.length-required', { detail: 'Send Upload-Length in bytes.' }) : success(length);
}

/** `Upload-Offset`, in bytes. */
export function offsetOf(headers: IncomingHttpHeaders): Result<number> {
  const offset = wholeNumber(headers['upload-offset']);
  return offset === undefined ? refuse('request.malformed', { detail: 'Send Upload-Offset in bytes.' }) : success(offset);
}

const wholeNumber = (header: string | string[] | undefined): number | undefined =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : undefined;
