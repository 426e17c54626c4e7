import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pageLinks } from './page-links.js';

/** Files whose name changes with their content. */
const hashed = /[/\\]assets[/\\][^/\\]+$/;
const page = 'index.html';

/** Serves the built portal: its files, and its page for every address that the page itself routes. */
export async function servePortal(fastify: FastifyInstance, webRoot: string): Promise<void> {
  const root = resolve(webRoot);
  if (!existsSync(join(root, page))) throw new Error(`WEB_ROOT has no ${page}: build the portal first (npm run build:web), or leave WEB_ROOT out.`);
  await fastify.register(serveStatic, {
    root,
    index: false,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  });
  const linksOf = pageLinks(root);
  for (const path of ['/', '/*']) {
    fastify.get(path, (request: FastifyRequest, reply: FastifyReply) => {
      if (belongsToServer(request.url)) return reply.callNotFound();
      const links = linksOf(request.url, request.headers['accept-language']);
      if (links) void reply.header('link', links);
      return reply.sendFile(page);
    });
  }
}

const belongsToServer = (url: string): boolean => /^\/(api|health|metrics|assets)(\/|\?|$)/.test(url);
