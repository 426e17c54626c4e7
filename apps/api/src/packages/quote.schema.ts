import { z } from 'zod';
import type { PriceLine, Quote } from '#packages';
import { moneySchema } from './money.schema.js';
import { componentSchema, currencySchema } from './price-list.schema.js';

/** Codes of choices are the operator's: a departure's prices and allotments name them. */
export const choiceCode = z.string().regex(/^[a-z0-9-]{1,40}$/, 'use the code that the departure names');

/** What of a traveller's choices has a price. */
export const pricedChoices = {
  race: choiceCode.nullable().describe('The code of a race category, such as `42`; null for a companion who does not run'),
  room: choiceCode.describe('The code of a room, such as `twin`: one bed of it'),
  options: z.array(choiceCode).max(20).optional().describe('Codes of further options, such as `extension`; each once'),
  ageBand: z.enum(['adult', 'child', 'infant']).optional().describe('On the first day, by the ages that the price list names; adult unless told'),
};

export const newQuoteSchema = z
  .strictObject({
    departureId: z.uuid(),
    travellers: z.array(z.strictObject(pricedChoices).meta({ id: 'QuotedTraveller' })).min(1).max(100),
    currency: currencySchema.optional().describe('The package’s own unless told'),
  })
  .meta({ id: 'NewQuote' });

export const priceLineSchema = z
  .object({
    option: z.string().describe('What is paid for; `discount.<kind>` for what is taken off'),
    label: z.string(),
    component: componentSchema,
    price: moneySchema.describe('Below zero for what is taken off'),
  })
  .meta({ id: 'PriceLine' });

export const quoteSchema = z
  .object({
    id: z.uuid(),
    departureId: z.uuid(),
    travellers: z.array(z.array(priceLineSchema)).describe('The lines of each traveller, in the order in which they were given'),
    total: moneySchema,
    validUntil: z.iso.datetime(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Quote' });

export type NewQuoteBody = z.output<typeof newQuoteSchema>;
export type QuoteBody = z.output<typeof quoteSchema>;

const lineBody = ({ option, label, component, price }: PriceLine) => ({ option, label, component, price });

export const quoteBody = ({ id, departureId, travellers, total, validUntil, createdAt }: Quote): QuoteBody => ({
  id, departureId, total,
  travellers: travellers.map((lines) => lines.map(lineBody)),
  validUntil: validUntil.toISOString(),
  createdAt: createdAt.toISOString(),
});
