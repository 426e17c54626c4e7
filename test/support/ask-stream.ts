import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Request = Exclude<Parameters<NestFastifyApplication['inject']>[0], string | undefined>;

/** Routes whose answers go on for as long as somebody reads them, whatever is asked. */
export const endless: ReadonlySet<string> = new Set(['GET /changes']);

/** Reads an answer that does not end by itself until it says that it is ready; a refusal is read whole. */
export async function askStream(app: NestFastifyApplication, request: Request): Promise<{ readonly statusCode: number; readonly body: string }> {
  const answer = await app.inject({ ...request, payloadAsStream: true });
  let body = '';
  for await (const chunk of answer.stream() as AsyncIterable<Buffer>) {
    body += chunk.toString();
    if (answer.statusCode === 200 && body.includes('event: ready')) break;
  }
  return { statusCode: answer.statusCode, body };
}
