import { applyDecorators, createParamDecorator, type ExecutionContext, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { refuse } from '#kernel';
import type { ApiRequest } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { uploadField, UploadInterceptor } from './upload.interceptor.js';

/**
 * The route takes one file of at most 25 MB as the field `file` of a multipart form (RFC 7578). Beside `@Idempotent()` it
 * stands below it, so that the file is read before the transaction is opened.
 */
export const TakesUpload = (): MethodDecorator =>
  applyDecorators(
    UseInterceptors(UploadInterceptor),
    ApiConsumes('multipart/form-data'),
    ApiBody({ required: true, schema: { type: 'object', required: [uploadField], properties: { [uploadField]: { type: 'string', format: 'binary' } } } }),
  );

/** The bytes of the file; never none. */
export const UploadedBytes = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { upload } = context.switchToHttp().getRequest<ApiRequest>();
  if (!upload) throw new ProblemException(refuse('upload.empty'));
  return upload.bytes;
});
