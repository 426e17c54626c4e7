import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';


/**
 * The route creates or charges, so it needs an `Idempotency-Key` and does its work once for it. The handler runs in a
 * transaction that also keeps the key and the answer; a refusal rolls all of it back. Nothing outside the database may
 * be touched in it.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 200 characters of the caller’s choice; the same for each repetition of one attempt', schema: { type: 'string', minLength: 8, maxLength: 200 } }),
  );
