import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { refuse } from '#kernel';
import { ProblemException } from './problems/problem-exception.js';

const entityTag = /^(?:W\/)?"(\d{1,9})"$|^(\d{1,9})$/;

/** The version that the caller means to change, from `If-Match: "3"` (RFC 9110 §13.1.1). Missing or unreadable: 428. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const match = entityTag.exec(given?.trim() ?? '');
  if (!match) throw new ProblemException(refuse('edit.version-required', { detail: 'Send If-Match with the version that you read.' }));
  return Number(match[1] ?? match[2]);
});
