import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actAs, ReadPrincipal } from '#accounts';
import { refuse } from '#kernel';
import { Config } from '#platform';
import type { ApiRequest } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { unwrap } from '../problems/unwrap.js';
import { type Declaration, declarationKey } from '../requires.js';
import { isCrossSite } from './cross-site.js';
import { SessionCookie } from './session-cookie.js';

/** Refuses by default: a route is open to those who hold the permission that it declares, or to all when it says why. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly readPrincipal: ReadPrincipal,
    private readonly cookie: SessionCookie,
    private readonly config: Config,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<ApiRequest>();
    const declared = this.reflector.get<Declaration | undefined>(declarationKey, execution.getHandler());
    if (!declared) throw new ProblemException(refuse('auth.forbidden'));
    const bearer = bearerOf(request);
    if (bearer === undefined && isCrossSite(request, this.config.get('PUBLIC_URL'))) {
      throw new ProblemException(refuse('request.cross-site'));
    }
    if ('publicBecause' in declared) return true;
    const principal = unwrap(await this.readPrincipal.read({ bearer, cookie: this.cookie.read(request), ip: request.ip }));
    if (!principal.permissions.includes(declared.permission)) throw new ProblemException(refuse('auth.forbidden'));
    request.principal = principal;
    actAs(principal);
    return true;
  }
}

function bearerOf(request: ApiRequest): string | undefined {
  const { authorization } = request.headers;
  return authorization === undefined ? undefined : (/^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? '');
}
