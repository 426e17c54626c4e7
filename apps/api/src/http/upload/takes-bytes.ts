import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { refuse } from '#kernel';
import { ProblemException } from '../problems/problem-exception.js';

/** The media type of bare bytes at an offset (tus 1.0.0, PATCH). */
export const bytesType = 'application/offset+octet-stream';

interface BytesConfig {
  readonly takesBytes?: boolean;
}

/** The route reads its body itself, as it arrives: `request.raw` is a stream of bytes that nobody has touched. */
export const TakesBytes = (): MethodDecorator =>
  applyDecorators(
    RouteConfig({ takesBytes: true } satisfies BytesConfig),
    ApiConsumes(bytesType),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );

/** Leaves such bodies unread for the routes that take them; to all others it is a content type that they do not know. */
export function passBytes(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(bytesType, (request, _payload, done) => {
    const { takesBytes } = request.routeOptions.config as BytesConfig;
    done(takesBytes ? null : new ProblemException(refuse('request.unsupported-type')), undefined);
  });
}
