import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { refuse } from '#kernel';
import type { ApiRequest, Upload } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { takesUploadKey, uploadField, uploadLimit } from './upload.js';

/** Past this we do not even read on to answer politely. */
const hopeless = 4 * uploadLimit;

/** Reads the file before anything else happens, so that a slow phone holds no transaction open. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (this.reflector.get<boolean | undefined>(takesUploadKey, context.getHandler())) {
      const request = context.switchToHttp().getRequest<ApiRequest>();
      request.upload = await read(request, context.switchToHttp().getResponse<FastifyReply>());
    }
    return next.handle();
  }
}

async function read(request: ApiRequest, reply: FastifyReply): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemException(refuse('request.unsupported-type', { detail: 'Send a multipart form with the field "file".' }));
  if (Number(request.headers['content-length'] ?? 0) > hopeless) {
    void reply.header('connection', 'close');
    throw new ProblemException(tooLarge);
  }
  const part = await request.file({ limits: { fileSize: uploadLimit, files: 1, fields: 5 } });
  if (part?.fieldname !== uploadField) throw new ProblemException(refuse('upload.empty'));
  const bytes = await part.toBuffer().catch((error: unknown) => {
    throw (error as { statusCode?: number }).statusCode === 413 ? new ProblemException(tooLarge) : error;
  });
  if (bytes.length === 0) throw new ProblemException(refuse('upload.empty'));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const tooLarge = refuse('upload.too-large', { detail: 'Take the picture with a lower resolution, or send a smaller file.' });
