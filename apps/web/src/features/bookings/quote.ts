import type { Money } from '../../ui/money.js';
import type { Departure } from '../packages/types.js';
import type { PartyMember } from './types.js';

type Choices = Pick<PartyMember, 'race' | 'room'>;

/** What one traveller's choices cost by the price list; null where the list lacks one of them. The API has the last word. */
export function quoteOf({ prices }: Pick<Departure, 'prices'>, { race, room }: Choices): Money | null {
  const wanted = ['base', ...(race ? [`race.${race}`] : []), `room.${room}`];
  const found = wanted.map((option) => prices.find((price) => price.option === option)?.price);
  const [first] = found;
  if (!first || found.includes(undefined)) return null;
  return { amount: found.reduce((sum, price) => sum + (price?.amount ?? 0), 0), currency: first.currency };
}

/** What a party costs; null while any of its choices has no price. */
export function quoteParty(departure: Pick<Departure, 'prices'>, party: readonly Choices[]): Money | null {
  const quotes = party.map((choices) => quoteOf(departure, choices));
  const [first] = quotes;
  if (!first || quotes.includes(null)) return null;
  return { amount: quotes.reduce((sum, quote) => sum + (quote?.amount ?? 0), 0), currency: first.currency };
}
