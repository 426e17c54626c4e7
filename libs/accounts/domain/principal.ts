import type { Permission, Role } from './permissions.js';

/** A member of staff, in person or through an API key that they made. */
export interface StaffPrincipal {
  readonly kind: 'user' | 'api-key';
  /** The person; for an API key, the one who made it. */
  readonly userId: string;
  /** The key itself, when one was used. */
  readonly apiKeyId?: string;
  readonly organisationId: string;
  readonly role: Role;
  /** Whose staff they are, where that is an agency: they see and do its bookings alone. */
  readonly agencyId?: string;
  readonly permissions: readonly Permission[];
}

/** A traveller on the session that their link opened; sees their own rows alone. */
export interface TravellerPrincipal {
  readonly kind: 'traveller';
  readonly travellerId: string;
  readonly organisationId: string;
  readonly permissions: readonly Permission[];
}

/** Whoever a request comes from, once proved. */
export type Principal = StaffPrincipal | TravellerPrincipal;

/** The id that the audit and the idempotency keys know a principal by. */
export function principalId(principal: Principal): string {
  if (principal.kind === 'traveller') return principal.travellerId;
  return principal.apiKeyId ?? principal.userId;
}
