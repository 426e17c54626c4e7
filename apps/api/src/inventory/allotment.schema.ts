import { z } from 'zod';
import { type IsoDate, isIsoDate } from '#kernel';

const terms = {
  capacity: z.int().min(0).max(1_000_000),
  overbooking: z.int().min(0).max(100_000).describe('How many more than there are may be taken'),
  releaseOn: z.iso.date().refine((day): day is IsoDate => isIsoDate(day)).nullable().describe('When whatever is not taken goes back to its supplier'),
};

export const allotmentTermsSchema = z
  .strictObject({ ...terms, reason: z.string().max(1000).describe('Why; kept with your name') })
  .meta({ id: 'AllotmentTerms' });

export type AllotmentTermsBody = z.output<typeof allotmentTermsSchema>;

export const allotmentChangesSchema = z
  .object({ items: z.array(z.object({ ...terms, at: z.iso.datetime(), by: z.string().nullable().describe('Null: a release date came'), reason: z.string() })) })
  .meta({ id: 'AllotmentChanges' });

export type AllotmentChangesBody = z.output<typeof allotmentChangesSchema>;
