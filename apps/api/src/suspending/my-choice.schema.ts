import { z } from 'zod';
import { moneySchema } from '../packages/departure.schema.js';
import { choiceSchema } from './stop.schema.js';

/** What a customer sees of their suspended trip. */
export const myChoiceSchema = z
  .object({
    state: z.enum(['suspended', 'restored', 'refunded', 'credited', 'cancelled']),
    reference: z.string(),
    operator: z.string(),
    packageName: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    travellers: z.int(),
    reason: z.string(),
    reopened: z.string().nullable().describe('What the operator wrote when it was reopened'),
    answerBy: z.iso.date(),
    open: z.boolean().describe('Whether it can be chosen or changed now'),
    choice: choiceSchema.nullable(),
    choiceBefore: z.enum(['refund', 'credit']).nullable(),
    paid: moneySchema,
    refund: moneySchema.describe('What would go back as money'),
    credit: moneySchema.describe('What a credit note would be worth'),
    kept: moneySchema.describe('What the terms keep of a refund'),
    returned: moneySchema.nullable(),
  })
  .meta({ id: 'MyChoice' });

export const choiceLink = z.strictObject({ token: z.string().min(1).max(200).describe('What follows # in the link') });
export const myChoice = z.strictObject({ choice: choiceSchema }).meta({ id: 'MyChosen' });

export type MyChoiceBody = z.output<typeof myChoiceSchema>;
