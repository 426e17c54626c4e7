import { z } from 'zod';
import type { StoredNameScale } from '#flights';

const stepSchema = z
  .object({
    atLeastDays: z.number().describe('Whole days before the leg departs, counted'),
    atMostDays: z.number().nullable().describe('Counted; null: any number more'),
    small: z.number().nullable().describe('In minor units; null: the carrier does not change it'),
    major: z.number().nullable(),
  })
  .meta({ id: 'NameStep' });

const fields = {
  carrier: z.string().max(20).describe('As its legs name it, such as `CA`'),
  currency: z.string().max(10),
  nameLength: z.number().nullable().describe('Letters that the carrier has room for; null where it has not said'),
  smallFreeUntilTicketed: z.boolean().describe('A slip costs nothing until the ticket is issued'),
  steps: z.array(stepSchema).max(100),
};

export const statementSchema = z.object(fields).meta({ id: 'NameScaleStatement' });
export const scaleSchema = z.object({ ...fields, version: z.int().describe('Name it in If-Match when the scale is changed') }).meta({ id: 'NameScale' });
export const scalesSchema = z.object({ items: z.array(scaleSchema) }).meta({ id: 'NameScales' });

export type ScaleBody = z.output<typeof scaleSchema>;
export type ScalesBody = z.output<typeof scalesSchema>;

export const scaleBody = ({ steps, ...scale }: StoredNameScale): ScaleBody => ({ ...scale, steps: [...steps] });
