import type { Schemas } from '#sdk';

export type Person = Schemas['Person'];
export type People = Schemas['People'];
export type NewPerson = Schemas['NewPerson'];
export type StaffInvitation = Schemas['StaffInvitation'];
export type StaffWelcome = Schemas['StaffWelcome'];
export type OwnRole = Person['role'];

export const ownRoles = ['operator', 'officer', 'administrator'] as const satisfies readonly OwnRole[];
