import type { Departure } from '../packages/types.js';
import type { Guest, Plan } from './types.js';

/** A code as people read it: `twin` is Twin, `sea-view` Sea view. */
export const wordsOf = (code: string): string => (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll('-', ' ');

/** Such as `Twin 7`. */
export const roomName = ({ code, number }: { readonly code: string; readonly number: number }): string => `${wordsOf(code)} ${number}`;

export const nameOf = ({ givenNames, surname }: Pick<Guest, 'givenNames' | 'surname'>, erased: string): string =>
  [givenNames, surname].filter(Boolean).join(' ') || erased;

export const guestsById = ({ guests }: Plan): ReadonlyMap<string, Guest> => new Map(guests.map((guest) => [guest.travellerId, guest]));

/** What a single room costs more than a bed of this kind; null where the departure's prices do not say. */
export function supplementOf({ prices }: Pick<Departure, 'prices'>, code: string): Departure['prices'][number]['price'] | null {
  const priceOf = (room: string) => prices.find(({ option }) => option === `room.${room}`)?.price;
  const [single, own] = [priceOf('single'), priceOf(code)];
  if (!single || !own || single.currency !== own.currency || single.amount <= own.amount) return null;
  return { amount: single.amount - own.amount, currency: single.currency };
}
