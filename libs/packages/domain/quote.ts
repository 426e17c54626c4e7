import { type Fault, type Refusal, refuse } from '#kernel';
import type { PartyPrice, PricedChoices } from './price-party.js';

/** What a party was told that it costs: kept as it was, whatever becomes of the price list. Nothing personal is in it. */
export interface Quote extends PartyPrice {
  readonly id: string;
  readonly departureId: string;
  readonly party: readonly PricedChoices[];
  /** The first instant at which it holds no more. */
  readonly validUntil: Date;
  readonly createdAt: Date;
}

const validHours = 24;

/** When a quote that is made now ends. */
export const quoteEnd = (now: Date): Date => new Date(now.getTime() + validHours * 60 * 60_000);

/** A party in the one form in which two are compared: everything said, options in order. */
export const normalParty = (party: readonly PricedChoices[]): Required<PricedChoices>[] =>
  party.map(({ race, room, options = [], ageBand = 'adult' }) => ({ race, room, options: [...options].sort(), ageBand }));

/**
 * Refuses a quote for another departure or for other travellers, in order, with `quote.does-not-fit`, and one whose time is
 * over with `quote.expired`; null when the booking gets its price.
 */
export function refuseUnlessQuoted(quote: Quote, departureId: string, party: readonly PricedChoices[], now: Date): Refusal | null {
  if (quote.departureId !== departureId) return misfit([{ pointer: '/quoteId', detail: 'This quote is for another departure.' }]);
  const [asked, quoted] = [normalParty(party), normalParty(quote.party)];
  if (asked.length !== quoted.length) {
    return misfit([{ pointer: '/quoteId', detail: `This quote is for ${quoted.length} travellers, the booking for ${asked.length}.` }]);
  }
  const others = asked.flatMap((choices, index): Fault[] =>
    JSON.stringify(choices) === JSON.stringify(quoted[index]) ? [] : [{ pointer: `/travellers/${index}`, detail: 'The quote is for other choices.' }],
  );
  if (others.length > 0) return misfit([{ pointer: '/quoteId', detail: 'This quote is for another party.' }, ...others]);
  if (now < quote.validUntil) return null;
  const detail = `It held until ${quote.validUntil.toISOString()}. Ask for the price anew.`;
  return refuse('quote.expired', { detail, errors: [{ pointer: '/quoteId', detail }] });
}

const misfit = (errors: readonly Fault[]): Refusal => refuse('quote.does-not-fit', { detail: errors[0]!.detail, errors });
