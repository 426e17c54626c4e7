import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '../problems/problem-body.js';
import { routeTable } from '../route-table.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const verbs = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const;
const prefix = '/api/v1';

/** Describes the API as OpenAPI 3.1. The same code gives the same text, so that drift can be seen. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Waypass')
    .setDescription('Booking and visa logistics for group tours. Failures are application/problem+json (RFC 9457).')
    .setVersion('1')
    .addCookieAuth('waypass_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key, wp_…' }, 'apiKey')
    .build();
  const document = SwaggerModule.createDocument(app, outline, { operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}` });
  document.components = { ...document.components, schemas: sorted({ ...document.components?.schemas, Problem: problemAsJsonSchema() }) };
  document.paths = sorted(document.paths);
  describeAccess(app, document);
  return tidy(document);
}

/** Says of each operation which permission it takes, and how it fails. */
function describeAccess(app: INestApplication, document: OpenAPIObject): void {
  const declarations = new Map(routeTable(app).map((route) => [`${route.method} ${prefix}${route.path}`, route.declaration]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const verb of verbs) {
      const operation = item[verb];
      if (!operation) continue;
      const declaration = declarations.get(`${verb.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
      operation.responses['default'] = { description: 'A problem', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
      if (declaration && 'permission' in declaration) {
        operation.security = [{ session: [] }, { apiKey: [] }];
        operation.description = [operation.description, `Permission: \`${declaration.permission}\`.`].filter(Boolean).join('\n\n');
      }
    }
  }
}

function problemAsJsonSchema(): Schemas[string] {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(problemSchema);
  return schema as Schemas[string];
}

/** Leaves out what only repeats: patterns that spell a format out, and the bounds of JavaScript's integers. */
function tidy<Node>(node: Node): Node {
  if (Array.isArray(node)) return node.map(tidy) as Node;
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).filter(([key, value]) => {
    if (key === 'pattern') return !('format' in node);
    return !((key === 'minimum' || key === 'maximum') && Math.abs(value as number) === Number.MAX_SAFE_INTEGER);
  });
  return Object.fromEntries(entries.map(([key, value]) => [key, tidy(value as unknown)])) as Node;
}

const sorted = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
