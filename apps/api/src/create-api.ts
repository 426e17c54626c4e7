import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Logger } from 'nestjs-pino';
import type { Config } from '#platform';
import { ApiModule, type ApiParts } from './api.module.js';
import { tagVersions } from './http/entity-tag.js';
import { Metrics } from './http/health/metrics.js';
import { recordRequests } from './http/logging/request-log.js';
import { serveOpenApi } from './http/openapi/openapi-page.js';
import { servePortal } from './http/portal/portal.js';
import { openRequestContext } from './http/request-context.js';
import { assertEveryRouteDeclared, routeTable } from './http/route-table.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { passBytes } from './http/upload/takes-bytes.js';

/** JSON bodies are small; files come through `@TakesUpload()`, which has a limit of its own. */
const bodyLimit = 256 * 1024;
/** A request that has not arrived whole by then is given up. */
const requestTimeout = 120_000;

/** The caller's address is what the one proxy in front of us saw; whatever stands before that, the caller may have made up. */
const ownProxy = (_address: string, hop: number): boolean => hop === 0;

/** Everything is under `/api/v1` but what machines ask the process itself. */
export const applyPrefix = (app: INestApplication): INestApplication =>
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });

/**
 * The whole HTTP process, ready to listen or to be injected into.
 * @throws when a route declares no permission, or the database cannot be reached.
 */
export async function createApi(config: Config, parts: Omit<ApiParts, 'config'> = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: config.get('TRUST_PROXY') && ownProxy, bodyLimit, requestTimeout, multipart: false });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.addHook('onRoute', ({ method, url }) => [method].flat().forEach((one) => parts.onRoute?.({ method: one, url })));
  openRequestContext(fastify);
  tagVersions(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with({ config, ...parts }), adapter, { logger: false, abortOnError: false });
  app.useLogger(app.get(Logger));
  applyPrefix(app);
  assertEveryRouteDeclared(routeTable(app));
  recordRequests(fastify, app.get(Metrics));
  fastify.removeContentTypeParser('text/plain');
  await fastify.register(cookie);
  await fastify.register(multipart);
  passBytes(fastify);
  await setSecurityHeaders(fastify, config);
  serveOpenApi(app);
  const webRoot = config.get('WEB_ROOT');
  if (webRoot !== undefined) await servePortal(fastify, webRoot);
  await app.init();
  await fastify.ready();
  return app;
}
