import { z } from 'zod';
import type { Agency, AgencyUser } from '#accounts';

const terms = {
  name: z.string().trim().min(1).max(100),
  terms: z.enum(['net', 'commission']).describe('`net`: it pays the price less its commission. `commission`: it pays all, and gets the commission later'),
  commissionBasisPoints: z.int().min(0).max(10_000).describe('1,000 are 10 %'),
};

export const agencyTermsSchema = z.strictObject(terms).meta({ id: 'AgencyTerms' });
export const newAgencyUserSchema = z
  .strictObject({ name: z.string().trim().min(1).max(100), email: z.email().max(254), password: z.string().max(200).describe('12 characters at least') })
  .meta({ id: 'NewAgencyUser' });
export const agencyUserSchema = z.object({ id: z.uuid(), name: z.string(), email: z.string() }).meta({ id: 'AgencyUser' });
export const agencySchema = z.object({ id: z.uuid(), ...terms, version: z.int(), users: z.array(agencyUserSchema) }).meta({ id: 'Agency' });
export const agenciesSchema = z.object({ items: z.array(agencySchema) });

export type AgencyBody = z.output<typeof agencySchema>;

export const agencyBody = ({ id, name, terms: how, commissionBasisPoints, version }: Agency, users: readonly AgencyUser[]): AgencyBody => ({
  id, name, terms: how, commissionBasisPoints, version,
  users: users.filter(({ agencyId }) => agencyId === id).map((user) => ({ id: user.id, name: user.name, email: user.email })),
});
