import type { StaffPrincipal } from '#accounts';
import type { DecidedBy } from '#entry';

const deciders: Readonly<Record<StaffPrincipal['kind'], DecidedBy>> = { user: 'person', 'api-key': 'machine' };

/** A key acts as the person who made it, and decides as a machine. */
export const deciderOf = (kind: StaffPrincipal['kind']): DecidedBy => deciders[kind];
