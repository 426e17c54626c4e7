/** An answer that was not the expected one: the problem document's words, for whoever reads the failure. */
export class UnexpectedAnswer extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    where: string,
  ) {
    super(`${where} answered ${status}: ${JSON.stringify(body)}`);
  }
}

interface Sending {
  readonly body?: unknown;
  readonly form?: FormData;
  readonly headers?: Record<string, string>;
}

/** Somebody who uses the API over HTTP, with the cookies that they were given. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(readonly baseUrl: string) {}

  /** The same person at another process of the same site. */
  at(baseUrl: string): Visitor {
    const there = new Visitor(baseUrl);
    for (const [name, value] of this.cookies) there.cookies.set(name, value);
    return there;
  }

  get<T>(path: string): Promise<T> {
    return this.json<T>('GET', path);
  }

  post<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.json<T>('POST', path, { body, headers });
  }

  put<T>(path: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    return this.json<T>('PUT', path, { body, headers });
  }

  upload<T>(path: string, bytes: Buffer, headers: Record<string, string> = {}): Promise<T> {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'passport.jpg');
    return this.json<T>('POST', path, { form, headers });
  }

  /** The answer as it came, whatever its status. */
  async send(method: string, path: string, { body, form, headers = {} }: Sending = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const payload = form ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      ...(payload === undefined ? {} : { body: payload }),
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }

  private async json<T>(method: string, path: string, sending: Sending = {}): Promise<T> {
    const response = await this.send(method, path, sending);
    const text = await response.text();
    const body: unknown = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    if (!response.ok) throw new UnexpectedAnswer(response.status, body, `${method} ${path}`);
    return body as T;
  }
}
