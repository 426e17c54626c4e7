import { z } from 'zod';
import { type ProblemCode, problems, type Refusal } from '#kernel';

/** The body of every answer that is not a success (RFC 9457). */
export const problemSchema = z.object({
  type: z.string().describe('A URI that names the problem (RFC 9457 §3.1.1)'),
  title: z.string().describe('What went wrong, in plain words'),
  status: z.int(),
  code: z.string().describe('What programs tell problems apart by'),
  detail: z.string().optional().describe('What to change'),
  errors: z
    .array(
      z.object({
        pointer: z.string().describe('RFC 6901 JSON pointer'),
        detail: z.string(),
        line: z.int().optional().describe('In a file that was sent, from 1'),
        column: z.int().optional(),
      }),
    )
    .optional(),
  correlationId: z.string().describe('Stands in the log lines of this request'),
});

export type ProblemBody = z.output<typeof problemSchema>;

/** The URI that names a problem for good, whatever address the platform runs at. */
export const problemType = (code: ProblemCode): string => `urn:waypass:problem:${code}`;

export function problemBody(refusal: Refusal, correlationId: string): ProblemBody {
  const { status, title } = problems[refusal.code];
  return {
    type: problemType(refusal.code),
    title,
    status,
    code: refusal.code,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.errors?.length ? { errors: refusal.errors.map(({ pointer, detail, line, column }) => ({ pointer, detail, ...(line === undefined ? {} : { line, column }) })) } : {}),
    correlationId,
  };
}
