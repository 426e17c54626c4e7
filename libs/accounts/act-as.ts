import { currentContext } from '#platform';
import { type Principal, principalId } from './domain/principal.js';

/** From here on the call acts as this principal: for events, the audit and the logs. */
export function actAs(principal: Principal): void {
  const context = currentContext();
  context.actor = { kind: principal.kind, id: principalId(principal) };
  context.organisationId = principal.organisationId;
  if (principal.kind === 'user' && principal.agencyId !== undefined) context.agencyId = principal.agencyId;
}
