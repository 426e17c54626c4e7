import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Principal, StaffPrincipal, TravellerPrincipal } from '#accounts';
import { refuse } from '#kernel';
import { ProblemException } from './problems/problem-exception.js';
import type { ApiRequest } from './api-request.js';

const principalOf = (context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<ApiRequest>();
  if (!principal) throw new ProblemException(refuse('auth.required'));
  return principal;
};

/** Whoever the request comes from; the guard has checked them. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => principalOf(context));

/** A member of staff or their API key; anyone else is refused. */
export const CurrentStaff = createParamDecorator((_: unknown, context: ExecutionContext): StaffPrincipal => {
  const principal = principalOf(context);
  if (principal.kind === 'traveller') throw new ProblemException(refuse('auth.forbidden'));
  return principal;
});

/** The traveller; anyone else is refused. */
export const CurrentTraveller = createParamDecorator((_: unknown, context: ExecutionContext): TravellerPrincipal => {
  const principal = principalOf(context);
  if (principal.kind !== 'traveller') throw new ProblemException(refuse('auth.forbidden'));
  return principal;
});
