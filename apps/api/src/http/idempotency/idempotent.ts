import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const idempotentKey = 'waypass.idempotent';
export const keyHeader = 'idempotency-key';

/**
 * The route creates or charges, so it needs an `Idempotency-Key` and does its work once for it. The handler runs in a
 * transaction that also keeps the key and the answer; a refusal rolls all of it back. Nothing outside the database may
 * be touched in it.
 */
export const Idempotent = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(idempotentKey, true),
    ApiHeader({ name: 'Idempotency-Key', required: true, description: '8 to 200 characters of the caller’s choice; the same for each repetition of one attempt', schema: { type: 'string', minLength: 8, maxLength: 200 } }),
  );
