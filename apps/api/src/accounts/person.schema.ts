import { z } from 'zod';
import { ownRoles, type PersonRow, type StaffInvitation } from '#accounts';

const role = z.enum(ownRoles);
const name = z.string().trim().min(1).max(100);

export const personSchema = z
  .object({
    id: z.uuid(), name: z.string(), email: z.string(), role,
    disabled: z.boolean().describe('Shut out: nobody signs in with the account'),
    oneTimeCode: z.boolean().describe('Whether a one-time code is asked for when they sign in'),
    lastSignedInAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'Person' });
export const staffInvitationSchema = z
  .object({ id: z.uuid(), name: z.string(), email: z.string(), role, expiresAt: z.iso.datetime() })
  .meta({ id: 'StaffInvitation' });
export const peopleSchema = z.object({ people: z.array(personSchema), invitations: z.array(staffInvitationSchema) }).meta({ id: 'People' });
export const newPersonSchema = z.strictObject({ name, email: z.email().max(254), role }).meta({ id: 'NewPerson' });
export const roleSchema = z.strictObject({ role }).meta({ id: 'RoleChange' });

export const staffLinkSchema = z.strictObject({ token: z.string().min(1).max(200).describe('What follows # in the link') });
export const staffWelcomeSchema = z.object({ organisation: z.string(), name: z.string(), email: z.string(), role }).meta({ id: 'StaffWelcome' });
export const joinSchema = staffLinkSchema.extend({ name, password: z.string().max(200).describe('12 characters at least') }).meta({ id: 'JoinStaff' });

export type PersonBody = z.output<typeof personSchema>;
export type StaffInvitationBody = z.output<typeof staffInvitationSchema>;

export const personBody = ({ lastSignedInAt, ...person }: PersonRow): PersonBody => ({ ...person, lastSignedInAt: lastSignedInAt?.toISOString() ?? null });
export const invitationBody = ({ id, name: who, email, role: what, expiresAt }: StaffInvitation): StaffInvitationBody => ({
  id, name: who, email, role: what, expiresAt: expiresAt.toISOString(),
});
