import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { refuse } from '#kernel';
import type { ApiRequest, Upload } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';

/** The one field of the form. */
export const uploadField = 'file';
/** More than any phone's picture. */
const uploadLimit = 25 * 1024 * 1024;
/** Past this we do not even read on to answer politely. */
const hopeless = 4 * uploadLimit;

/** Reads the file before anything else happens, so that a slow phone holds no transaction open. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    request.upload = await read(request, context.switchToHttp().getResponse<FastifyReply>());
    return next.handle();
  }
}

async function read(request: ApiRequest, reply: FastifyReply): Promise<Upload> {
  if (!request.isMultipart()) throw new ProblemException(refuse('request.unsupported-type', { detail: 'Send a multipart form with the field "file".' }));
  if (Number(request.headers['content-length'] ?? 0) > hopeless) {
    void reply.header('connection', 'close');
    throw new ProblemException(tooLarge);
  }
  const bytes = await readFile(request);
  if (bytes.length === 0) throw new ProblemException(refuse('upload.empty'));
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** A form that breaks off, or is none, is the sender's fault. */
async function readFile(request: ApiRequest): Promise<Buffer> {
  try {
    const part = await request.file({ limits: { fileSize: uploadLimit, files: 1, fields: 5 }, throwFileSizeLimit: false });
    if (part?.fieldname !== uploadField) throw new ProblemException(refuse('upload.empty'));
    const bytes = await part.toBuffer();
    if (part.file.truncated) throw new ProblemException(tooLarge);
    return bytes;
  } catch (error) {
    throw error instanceof ProblemException ? error : new ProblemException(refuse('request.malformed'));
  }
}

const tooLarge = refuse('upload.too-large', { detail: 'Take the picture with a lower resolution, or send a smaller file.' });
