import { type Refusal, refuse } from '#kernel';
import type { OwnRole } from './permissions.js';

/** Somebody who is asked to join the organisation's staff. They choose their own password. */
export interface StaffInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: OwnRole;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Why its link does not open; undefined when it does. */
export function refusalOfStaffLink(invitation: StaffInvitation | undefined, now: Date): Refusal | undefined {
  if (!invitation) return refuse('link.unknown');
  if (invitation.revokedAt) return refuse('link.revoked', { detail: 'Use the newest link that you were sent, or ask whoever invited you.' });
  if (invitation.usedAt) return refuse('link.used', { detail: 'Sign in with your e-mail address and the password that you chose.' });
  return invitation.expiresAt <= now ? refuse('link.expired', { detail: 'Ask whoever invited you for a fresh one.' }) : undefined;
}
