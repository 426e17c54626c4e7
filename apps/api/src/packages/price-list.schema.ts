import { z } from 'zod';
import { type IsoDate, isIsoDate, type Result, success } from '#kernel';
import { type PackageOption, type PriceCondition, type PriceList, refuseMixed, type StoredPriceList } from '#packages';
import { moneySchema } from './money.schema.js';

export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'use the three-letter code of a currency, such as EUR');
export const isoDateSchema = z.iso.date('Write a day.').refine((day): day is IsoDate => isIsoDate(day), 'This day does not exist.');
export const optionName = z.string().max(60).regex(/^(base|[a-z]+\.[a-z0-9-]+)$/, '`base`, or `<kind>.<code>` such as `race.42`');
export const componentSchema = z.enum(['land', 'race', 'visa', 'flight', 'option', 'fee']);
const labelSchema = z.string().trim().min(1, 'Write what the customer reads.').max(200);

const off = {
  amount: moneySchema.optional().describe('Either this is taken off `base`, for each traveller …'),
  percent: z.int().min(1).max(100).optional().describe('… or this share of it'),
};
const size = z.int().min(2).max(1000);

/** Under which less is paid; the label is what the customer reads. */
export const conditionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('early-bird'), label: labelSchema, until: isoDateSchema.optional(), daysBefore: z.int().min(1).max(1000).optional(), ...off }),
    z.strictObject({ kind: z.literal('group'), label: labelSchema, travellers: size, ...off }),
    z.strictObject({ kind: z.literal('free-place'), label: labelSchema, travellers: size.describe('Of so many one pays no `base`') }),
    z.strictObject({ kind: z.literal('age'), label: labelSchema, band: z.enum(['child', 'infant']), underAge: z.int().min(1).max(18), ...off }),
  ])
  .meta({ id: 'PriceCondition' });

const terms = {
  currency: currencySchema,
  validFrom: isoDateSchema.nullable().describe('The first day of booking (UTC); null: open'),
  validUntil: isoDateSchema.nullable().describe('The last day of booking (UTC); null: open'),
  conditions: z.array(conditionSchema).max(50),
};

export const newPriceListSchema = z
  .strictObject({ ...terms, prices: z.array(z.strictObject({ option: optionName, price: moneySchema })).min(1, 'Give at least the price of the package.').max(200) })
  .meta({ id: 'NewPriceList' });

export const priceListSchema = z
  .object({
    id: z.uuid(),
    version: z.int(),
    ...terms,
    prices: z.array(z.object({ option: z.string(), label: z.string(), component: componentSchema, price: moneySchema })),
  })
  .meta({ id: 'PriceList' });

export type NewPriceListBody = z.output<typeof newPriceListSchema>;
export type PriceListBody = z.output<typeof priceListSchema>;
type ConditionBody = z.output<typeof conditionSchema>;

/** The list as the rules take it. Refuses money of another currency with `money.mixed`; `within` is the JSON pointer of the list. */
export function priceListOf({ prices, conditions, ...terms }: NewPriceListBody, within: string, options: readonly PackageOption[] = []): Result<PriceList> {
  const amounts = [
    ...prices.map(({ price }, index) => ({ pointer: `${within}/prices/${index}/price`, money: price })),
    ...conditions.flatMap((condition, index) =>
      'amount' in condition && condition.amount ? [{ pointer: `${within}/conditions/${index}/amount`, money: condition.amount }] : [],
    ),
  ];
  const labels = new Map(options.map(({ option, label }) => [option, label]));
  const mixed = refuseMixed(terms.currency, amounts);
  return mixed ?? success({
    ...terms,
    prices: prices.map(({ option, price }) => ({ option, label: labels.get(option) ?? option, amount: price.amount })),
    conditions: conditions.map(conditionOf),
  });
}

const conditionOf = (condition: ConditionBody): PriceCondition =>
  condition.kind === 'free-place' ? condition : { ...condition, amount: condition.amount?.amount };

export const priceListBody = ({ id, version, currency, validFrom = null, validUntil = null, prices, conditions = [] }: StoredPriceList): PriceListBody => ({
  id, version, currency, validFrom, validUntil,
  prices: prices.map(({ option, label, component = 'land', amount }) => ({ option, label, component, price: { amount, currency } })),
  conditions: conditions.map((condition) => conditionBody(condition, currency)),
});

export function conditionBody(condition: PriceCondition, currency: string): ConditionBody {
  if (condition.kind === 'free-place') return condition;
  const { amount, ...rest } = condition;
  return { ...rest, ...(amount === undefined ? {} : { amount: { amount, currency } }) };
}
