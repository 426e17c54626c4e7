import type { INestApplication } from '@nestjs/common';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { openApiDocument } from './openapi-document.js';

/** Serves the document at `/api/v1/openapi.json`, and a page to browse it at `/api/docs`. */
export function serveOpenApi(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= openApiDocument(app)), {
    raw: ['json'],
    jsonDocumentUrl: 'api/v1/openapi.json',
    customSiteTitle: 'Waypass API',
  });
}
