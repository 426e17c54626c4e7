import { Injectable } from '@nestjs/common';
import { type Principal, type Proof, ReadPrincipal } from '#accounts';
import type { Result } from '#kernel';
import type { ApiRequest } from '../api-request.js';
import { SessionCookie } from './session-cookie.js';

/** Finds out whom a request comes from, by its key or its cookie. */
@Injectable()
export class RequestPrincipal {
  constructor(
    private readonly readPrincipal: ReadPrincipal,
    private readonly cookie: SessionCookie,
  ) {}

  /** Refuses as `ReadPrincipal` does. */
  read(request: ApiRequest): Promise<Result<Principal>> {
    return this.readPrincipal.read(this.proofOf(request));
  }

  /** Whether the session, or the key, that the request came with is still good: for an answer that goes on for long. It does not make the session last longer. */
  async isStillGood(request: ApiRequest): Promise<boolean> {
    return !(await this.readPrincipal.look(this.proofOf(request))).refused;
  }

  private proofOf(request: ApiRequest): Proof {
    return { bearer: bearerOf(request), cookie: this.cookie.read(request), ip: request.ip };
  }
}

/** The key that a request was sent with on purpose; empty for a header that holds none. */
export function bearerOf(request: ApiRequest): string | undefined {
  const { authorization } = request.headers;
  return authorization === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
}
