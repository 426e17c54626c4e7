import { z } from 'zod';
import { type CrewMember, mostCrew, type NamedCrewMember, receivers, type SettingsOfReceiver } from '#flights';

const text = z.string().trim().max(200);
const memberFields = {
  surname: text, givenNames: text, sex: z.enum(['F', 'M', 'X']), birthDate: text, nationality: text, documentNumber: text, issuingState: text, expiryDate: text,
};
const memberSchema = z.object({ id: z.uuid(), ...memberFields }).meta({ id: 'CrewMember' });

export const crewSchema = z.object({ version: z.int().describe('0 where nobody has named any'), members: z.array(memberSchema) }).meta({ id: 'LegCrew' });
export const crewChangeSchema = z
  .strictObject({ members: z.array(z.strictObject({ id: z.uuid().nullable().describe('Null for somebody new'), ...memberFields })).max(mostCrew) })
  .meta({ id: 'LegCrewChange' });

const settingFields = {
  sender: text, recipient: text, directory: text.describe('UN/EDIFACT directory: 02B, 05B, 12B or 15B'), perMessage: z.int(), contactName: text, contactPhone: text, contactEmail: text, serviceClass: text, stayStreet: text, stayCity: text,
};
const settingSchema = z.object({ receiver: z.enum(receivers), version: z.int().describe('0 where nobody has set any'), settings: z.object(settingFields) }).meta({ id: 'ManifestSetting' });
export const settingsSchema = z.object({ items: z.array(settingSchema) }).meta({ id: 'ManifestSettings' });
export const settingChangeSchema = z.strictObject({ receiver: z.enum(receivers), settings: z.strictObject(settingFields) }).meta({ id: 'ManifestSettingChange' });

export const crewBody = ({ version, members }: { readonly version: number; readonly members: readonly CrewMember[] }): z.output<typeof crewSchema> => ({ version, members: [...members] });
export const namedMembers = ({ members }: z.output<typeof crewChangeSchema>): NamedCrewMember[] => members;
export const settingsBody = (all: readonly SettingsOfReceiver[]): z.output<typeof settingsSchema> => ({ items: all.map((one) => ({ ...one })) });
