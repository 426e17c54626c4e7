import { z } from 'zod';
import type { Leg, Manifest } from '#flights';
import { legSchema } from '../packages/departure.schema.js';

const lineSchema = z
  .object({
    travellerId: z.uuid(),
    bookingReference: z.string(),
    surname: z.string().nullable(),
    givenNames: z.string().nullable(),
    nationality: z.string().nullable(),
    documentNumber: z.string().nullable(),
    issuingState: z.string().nullable(),
    birthDate: z.iso.date().nullable(),
    sex: z.enum(['F', 'M', 'X']).nullable(),
    expiryDate: z.iso.date().nullable(),
    approvalNumber: z.string().nullable(),
    missing: z.array(z.enum(['passport', 'passport-confirmation', 'approval-number', 'erased'])),
  })
  .meta({ id: 'ManifestLine' });

export const manifestSchema = z.object({ leg: legSchema, travellers: z.array(lineSchema) }).meta({ id: 'Manifest' });
export type ManifestBody = z.output<typeof manifestSchema>;

export const legBody = ({ departureId: _departure, portOfEntry: _port, ...leg }: Leg): z.output<typeof legSchema> => leg;

export const manifestBody = ({ leg, travellers }: Manifest): ManifestBody => ({
  leg: legBody(leg),
  travellers: travellers.map((line) => ({ ...line, missing: [...line.missing] })),
});
