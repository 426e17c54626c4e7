import createFetchClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './openapi.d.ts';

/** The bodies of the API by their names in its OpenAPI document. */
export type Schemas = components['schemas'];

/** The body of an `application/problem+json` answer (RFC 9457). */
export type ProblemBody = Pick<Schemas['Problem'], 'status' | 'code' | 'title'> & Partial<Schemas['Problem']>;

/** One thing in a request that was refused; `pointer` is a JSON pointer (RFC 6901) into the body. */
export type ProblemItem = NonNullable<ProblemBody['errors']>[number];

/**
 * A refused or failed request. `message` is what a person may read: the detail, or the title where there is none.
 * `status` 0 with code `network.unreachable` means that no answer came. `retryAfter` is in seconds.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly ProblemItem[];
  readonly correlationId: string | undefined;

  constructor(body: ProblemBody, readonly retryAfter?: number) {
    super(body.detail ?? body.title);
    this.name = 'Problem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.correlationId = body.correlationId;
  }
}

/** The problem that an answer carries; answers of another shape (a proxy's page) get a code of their own. */
export function toProblem(status: number, text: string, retryAfter?: string | null): Problem {
  const seconds = retryAfter ? Number(retryAfter) : undefined;
  const body = readBody(text);
  return new Problem(body ?? { status, code: 'http.unreadable-answer', title: `The server answered ${status}` }, seconds);
}

function readBody(text: string): ProblemBody | undefined {
  try {
    const body = JSON.parse(text) as Partial<ProblemBody> | null;
    return typeof body?.code === 'string' && typeof body.title === 'string' ? (body as ProblemBody) : undefined;
  } catch {
    return undefined;
  }
}

/** The problem of a request that got no answer at all. */
export const unreachable = (): Problem =>
  new Problem({ status: 0, code: 'network.unreachable', title: 'The server cannot be reached' });

/** A fresh value for the `Idempotency-Key` header; keep it for as long as the same attempt is repeated. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw toProblem(response.status, await response.text(), response.headers.get('retry-after'));
  },
  onError: () => unreachable(),
};

/** The API, path by path. */
export type ApiClient = Client<paths>;

/**
 * A client of the API's OpenAPI document. Cookies go to the same origin only. Every refusal is thrown as a `Problem`.
 * `headers` are sent with each request (an API key, for a machine).
 */
export function createClient(
  options: { readonly baseUrl?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): ApiClient {
  const client = createFetchClient<paths>({ ...options, credentials: 'same-origin' });
  client.use(throwProblems);
  return client;
}
