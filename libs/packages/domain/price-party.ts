import { type Fault, type Money, type Result, refuse, success } from '#kernel';
import type { PriceList } from './package.js';

/** What one traveller chose that has a price. */
export interface PricedChoices {
  readonly race: string | null;
  readonly room: string;
}

/** One line of a quote, as the customer saw it. */
export interface PriceLine {
  readonly option: string;
  readonly label: string;
  readonly price: Money;
}

/** The price of a party: lines per traveller, in the order they were given, and the sum of all. */
export interface PartyPrice {
  readonly travellers: readonly (readonly PriceLine[])[];
  readonly total: Money;
}

/**
 * Prices a party from one price list: `base`, the race category if there is one, the room. Refuses with
 * `package.option-not-offered`, pointing at each choice that the list does not have (`/travellers/2/race`).
 */
export function priceParty(list: PriceList, party: readonly PricedChoices[]): Result<PartyPrice> {
  const byOption = new Map(list.prices.map((price) => [price.option, price]));
  const errors: Fault[] = [];
  const travellers = party.map((choices, index) =>
    optionsOf(choices).flatMap(({ option, pointer }): PriceLine[] => {
      const price = byOption.get(option);
      if (price) return [{ option, label: price.label, price: { amount: price.amount, currency: list.currency } }];
      errors.push({ pointer: `/travellers/${index}${pointer}`, detail: 'The package has no price for this choice.' });
      return [];
    }),
  );
  if (errors.length > 0) return refuse('package.option-not-offered', { errors });
  const amount = travellers.flat().reduce((sum, line) => sum + line.price.amount, 0);
  return success({ travellers, total: { amount, currency: list.currency } });
}

const optionsOf = ({ race, room }: PricedChoices): { option: string; pointer: string }[] => [
  { option: 'base', pointer: '' },
  ...(race === null ? [] : [{ option: `race.${race}`, pointer: '/race' }]),
  { option: `room.${room}`, pointer: '/room' },
];
