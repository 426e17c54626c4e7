import { createHash } from 'node:crypto';
import type { ApiRequest } from '../api-request.js';

/** What tells one request from another under the same key: method, path and content, whatever the order of its fields. */
export function fingerprintOf(request: ApiRequest): Buffer {
  const path = request.url.split('?', 1)[0];
  const content = request.upload?.sha256 ?? JSON.stringify(canonical(request.body ?? null));
  return createHash('sha256').update(`${request.method} ${path}\n${content}`).digest();
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
}
