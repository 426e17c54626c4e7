import type { FastifyRequest } from 'fastify';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when a browser sent the request from another site's page (Fetch Metadata, W3C §2.3; else the Origin header,
 * RFC 6454 §7). Programs send neither header, and carry no cookie that they were not given.
 */
export function isCrossSite(request: FastifyRequest, publicUrl: string): boolean {
  if (safe.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const { host } = new URL(origin);
  return host !== new URL(publicUrl).host && host !== request.headers.host;
}
