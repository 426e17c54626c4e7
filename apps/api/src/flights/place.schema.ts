import { z } from 'zod';
import { connectionKinds, type Place, placeKinds } from '#flights';

export const placeSchema = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(placeKinds),
    country: z.string().nullable(),
    zone: z.string().describe('IANA name'),
    own: z.boolean().describe('Added by the organisation'),
  })
  .meta({ id: 'Place' });
export const placeListSchema = z.object({ items: z.array(placeSchema) });
export const placeQuery = z.object({ q: z.string().trim().min(1).max(80) });

export const newPlaceSchema = z
  .strictObject({ code: z.string().max(8), name: z.string().max(120), kind: z.enum(placeKinds), country: z.string().max(3), zone: z.string().max(60) })
  .meta({ id: 'NewPlace' });

export const minimumSchema = z
  .strictObject({ placeCode: z.string().max(8), kind: z.enum(connectionKinds), minutes: z.int().min(0).max(1_440) })
  .meta({ id: 'ConnectionMinimum' });
export const minimumListSchema = z.object({ items: z.array(minimumSchema), usual: z.object({ domestic: z.int(), international: z.int() }) });

export const removedPlaceSchema = newPlaceSchema.pick({ code: true }).meta({ id: 'RemovedPlace' });
export const removedMinimumSchema = minimumSchema.omit({ minutes: true }).meta({ id: 'RemovedConnectionMinimum' });

export type PlaceBody = z.output<typeof placeSchema>;
export const placeBody = ({ code, name, kind, country, zone, own }: Place): PlaceBody => ({ code, name, kind, country, zone, own });
