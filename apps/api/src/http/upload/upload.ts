import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { refuse } from '#kernel';
import type { ApiRequest } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';

/** The one field of the form. */
export const uploadField = 'file';
/** More than any phone's picture. */
export const uploadLimit = 25 * 1024 * 1024;

export const takesUploadKey = 'waypass.takes-upload';

/** The route takes one file of at most 25 MB as the field `file` of a multipart form (RFC 7578). */
export const TakesUpload = (): MethodDecorator =>
  applyDecorators(
    SetMetadata(takesUploadKey, true),
    ApiConsumes('multipart/form-data'),
    ApiBody({ required: true, schema: { type: 'object', required: [uploadField], properties: { [uploadField]: { type: 'string', format: 'binary' } } } }),
  );

/** The bytes of the file; never none. */
export const UploadedBytes = createParamDecorator((_: unknown, context: ExecutionContext): Buffer => {
  const { upload } = context.switchToHttp().getRequest<ApiRequest>();
  if (!upload) throw new ProblemException(refuse('upload.empty'));
  return upload.bytes;
});
