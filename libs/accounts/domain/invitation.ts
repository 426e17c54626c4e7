import { type Refusal, refuse } from '#kernel';

/** Where a traveller's newest invitation stands. */
export type InvitationState = 'none' | 'sent' | 'used' | 'expired' | 'revoked';

export interface Invitation {
  readonly id: string;
  readonly organisationId: string;
  readonly travellerId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** The state at an instant. */
export function stateOf(invitation: Invitation | undefined, now: Date): InvitationState {
  if (!invitation) return 'none';
  if (invitation.revokedAt) return 'revoked';
  if (invitation.usedAt) return 'used';
  return invitation.expiresAt <= now ? 'expired' : 'sent';
}

/** Why a link does not open; undefined when it does. */
export function refusalOfLink(invitation: Invitation | undefined, now: Date): Refusal | undefined {
  const refusals = {
    none: refuse('link.unknown'),
    used: refuse('link.used', { detail: 'Ask for a fresh link, or go on where you opened this one.' }),
    revoked: refuse('link.revoked', { detail: 'Use the newest link that you were sent, or ask your operator.' }),
    expired: refuse('link.expired', { detail: 'Ask for a fresh link: it goes to the same address.' }),
    sent: undefined,
  } as const satisfies Record<InvitationState, Refusal | undefined>;
  return refusals[stateOf(invitation, now)];
}
