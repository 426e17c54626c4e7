import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { readConfig } from '#platform';
import { ApiModule } from './api.module.js';
import { applyPrefix } from './create-api.js';
import { openApiDocument } from './http/openapi/openapi-document.js';

/** Settings that nothing is done with: the document comes from the decorators alone, and no provider is made. */
const unused = { DATABASE_URL: 'postgres://localhost/unused', STORAGE_URL: 'file:///unused', MASTER_KEY: Buffer.alloc(32).toString('base64') };

/** The API's document as it is committed. Needs no database. */
export async function openApiText(): Promise<string> {
  const app = await NestFactory.create(ApiModule.with({ config: readConfig(unused) }), new FastifyAdapter(), { preview: true, logger: false, abortOnError: false });
  applyPrefix(app);
  return `${JSON.stringify(openApiDocument(app), null, 2)}\n`;
}

/** `node dist/apps/api/src/openapi.js <file>` writes it. */
const [, script, target] = process.argv;
if (script?.endsWith('openapi.js') && target) {
  await writeFile(target, await openApiText());
  process.exit(0);
}
