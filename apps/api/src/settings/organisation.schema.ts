import { z } from 'zod';
import type { OrganisationSettings } from '#accounts';

const settings = {
  name: z.string().trim().min(1).max(100),
  address: z.string().trim().max(500).describe('As it stands on letters, in lines; may be empty'),
  timeZone: z.string().trim().min(1).max(64).describe('IANA name; days are counted in it'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'Use the three letters of a currency, such as EUR.').describe('What a new price list starts with'),
  fourEyes: z.boolean().describe('Two different officers approve every application'),
  retentionDays: z.int().min(30).max(3_650).describe('Days after the end of a trip at which a traveller’s data are due for erasure'),
  erasesByItself: z.boolean().describe('What is due is erased every night; otherwise it is only listed'),
};

export const changedOrganisationSchema = z.strictObject(settings).meta({ id: 'ChangedOrganisation' });
export const organisationSchema = z.object({ ...settings, version: z.int() }).meta({ id: 'OrganisationSettings' });

export type OrganisationBody = z.output<typeof organisationSchema>;

export const organisationBody = ({ id: _id, ...rest }: OrganisationSettings, fourEyes: boolean): OrganisationBody => ({ ...rest, fourEyes });
