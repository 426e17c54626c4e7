import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { actAs } from '#accounts';
import { refuse } from '#kernel';
import { Config } from '#platform';
import type { ApiRequest } from '../api-request.js';
import { ProblemException } from '../problems/problem-exception.js';
import { unwrap } from '../problems/unwrap.js';
import { type Declaration, declarationKey } from '../requires.js';
import { isCrossSite } from './cross-site.js';
import { bearerOf, RequestPrincipal } from './request-principal.js';

/** Refuses by default: a route is open to those who hold the permission that it declares, or to all when it says why. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: RequestPrincipal,
    private readonly config: Config,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const request = execution.switchToHttp().getRequest<ApiRequest>();
    const declared = this.reflector.get<Declaration | undefined>(declarationKey, execution.getHandler());
    if (!declared) throw new ProblemException(refuse('auth.forbidden'));
    if (bearerOf(request) === undefined && isCrossSite(request, this.config.get('PUBLIC_URL'))) {
      throw new ProblemException(refuse('request.cross-site'));
    }
    if ('publicBecause' in declared) return true;
    const principal = unwrap(await this.principals.read(request));
    const keptOut = principal.kind === 'user' && principal.agencyId !== undefined && declared.agenciesToo !== true;
    if (keptOut || !principal.permissions.includes(declared.permission)) throw new ProblemException(refuse('auth.forbidden'));
    request.principal = principal;
    actAs(principal);
    return true;
  }
}
