import { type Fault, type Money, type Refusal, refuse } from '#kernel';
import type { PriceCondition, PriceList, Reduction } from './price-list.js';

/** The largest single price, in minor units: a party of hundreds stays within what a total can be. */
export const largestPrice = 100_000_000;

interface Place {
  /** JSON pointer of the list within the request. */
  readonly within: string;
  /** What the package sells; left out where the list itself says. */
  readonly options: readonly string[] | undefined;
}

/** Refuses a list that cannot price a party, with `package.price-list-unusable` and a pointer for each fault; null when sound. */
export function checkPriceList(list: PriceList, { within, options: sold }: Place): Refusal | null {
  const { prices, validFrom, validUntil, conditions = [] } = list;
  const options = prices.map((price) => price.option);
  const errors = prices.flatMap(({ option, amount }, index): Fault[] => [
    ...(options.indexOf(option) < index ? [{ pointer: `${within}/prices/${index}/option`, detail: `${option} is priced twice.` }] : []),
    ...(sold && !sold.includes(option) ? [{ pointer: `${within}/prices/${index}/option`, detail: `The package has no option ${option}.` }] : []),
    ...(isPrice(amount) ? [] : [{ pointer: `${within}/prices/${index}/amount`, detail: priceRule }]),
  ]);
  if (!options.includes('base')) errors.push({ pointer: `${within}/prices`, detail: 'There is no price for base.' });
  if (validFrom && validUntil && validUntil < validFrom) errors.push({ pointer: `${within}/validUntil`, detail: 'It ends before it begins.' });
  errors.push(...conditions.flatMap((condition, index) => conditionFaults(condition, `${within}/conditions/${index}`)));
  return errors.length > 0 ? refuse('package.price-list-unusable', { errors }) : null;
}

const priceRule = `A price is a whole number of minor units, from 0 to ${largestPrice}.`;
const isPrice = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0 && amount <= largestPrice;

function conditionFaults(condition: PriceCondition, at: string): Fault[] {
  switch (condition.kind) {
    case 'early-bird': {
      const { until, daysBefore } = condition;
      const one = (until === undefined) !== (daysBefore === undefined);
      const days = daysBefore === undefined || isWithin(daysBefore, 1, 1000);
      return [
        ...(one ? [] : [{ pointer: `${at}/until`, detail: 'Say either a last day or how many days before the start.' }]),
        ...(days ? [] : [{ pointer: `${at}/daysBefore`, detail: 'This is 1 to 1000 days.' }]),
        ...reductionFaults(condition, at),
      ];
    }
    case 'group':
      return [...sizeFaults(condition.travellers, at), ...reductionFaults(condition, at)];
    case 'free-place':
      return sizeFaults(condition.travellers, at);
    case 'age':
      return [
        ...(isWithin(condition.underAge, 1, 18) ? [] : [{ pointer: `${at}/underAge`, detail: 'A child is under 1 to 18 years of age.' }]),
        ...reductionFaults(condition, at),
      ];
  }
}

const isWithin = (count: number, from: number, to: number): boolean => Number.isSafeInteger(count) && count >= from && count <= to;

const sizeFaults = (travellers: number, at: string): Fault[] =>
  isWithin(travellers, 2, 1000) ? [] : [{ pointer: `${at}/travellers`, detail: 'A group has 2 to 1000 travellers.' }];

function reductionFaults({ amount, percent }: Reduction, at: string): Fault[] {
  if ((amount === undefined) === (percent === undefined)) return [{ pointer: `${at}/amount`, detail: 'Say either an amount or a percentage.' }];
  if (amount !== undefined) return isPrice(amount) && amount > 0 ? [] : [{ pointer: `${at}/amount`, detail: `An amount off is 1 to ${largestPrice} minor units.` }];
  return isWithin(percent ?? 0, 1, 100) ? [] : [{ pointer: `${at}/percent`, detail: 'A percentage is a whole number from 1 to 100.' }];
}

/** Refuses money of another currency than the list's, with `money.mixed`, at each amount; null when all is of one. */
export function refuseMixed(currency: string, amounts: readonly { readonly pointer: string; readonly money: Money }[]): Refusal | null {
  const errors = amounts
    .filter(({ money }) => money.currency !== currency)
    .map(({ pointer, money }): Fault => ({ pointer: `${pointer}/currency`, detail: `The list is in ${currency}, this is in ${money.currency}.` }));
  return errors.length > 0 ? refuse('money.mixed', { errors }) : null;
}
