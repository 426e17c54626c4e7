import type { NewTicket, Sale } from './types.js';

/** One traveller as being typed. */
export interface DraftTraveller {
  readonly givenNames: string;
  readonly surname: string;
  readonly email: string;
  readonly nationality: string;
  /** Empty for whoever does not run. */
  readonly race: string;
  readonly room: string;
  readonly arrivalLegId: string;
  readonly departureLegId: string;
  /** Codes of further options. */
  readonly options: readonly string[];
}

/** The form as being typed. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly territory: string;
  readonly travellers: readonly DraftTraveller[];
}

/** What is typed or chosen in one control. */
export type TravellerField = Exclude<keyof DraftTraveller, 'options'>;

const legsOf = (sale: Sale, direction: 'arrival' | 'departure') => sale.legs.filter((leg) => leg.direction === direction);

/** A traveller with what there is no choice in, and else with what the one before chose. */
export function newTraveller(sale: Sale, before?: DraftTraveller): DraftTraveller {
  const [room] = sale.rooms;
  const only = (direction: 'arrival' | 'departure'): string => legsOf(sale, direction)[0]?.id ?? '';
  return {
    givenNames: '', surname: '', email: '', nationality: before?.nationality ?? '',
    race: before?.race ?? sale.races[0]?.code ?? '', room: before?.room ?? room?.code ?? '',
    arrivalLegId: before?.arrivalLegId ?? only('arrival'), departureLegId: before?.departureLegId ?? only('departure'),
    options: before?.options ?? [],
  };
}

export const newDraft = (sale: Sale): Draft => ({ name: '', email: '', territory: '', travellers: [newTraveller(sale)] });

/** What is sent. Whoever gives no address of their own is written to at the leader's. */
export const ticketOf = ({ name, email, territory, travellers }: Draft, locale: NewTicket['locale']): NewTicket => ({
  leader: { name, email }, territory, locale: locale ?? 'en',
  travellers: travellers.map((traveller) => ({
    ...traveller,
    options: [...traveller.options],
    email: traveller.email.trim() === '' ? email : traveller.email,
    race: traveller.race || null,
    arrivalLegId: traveller.arrivalLegId || null,
    departureLegId: traveller.departureLegId || null,
  })),
});

/** Where something is missing, as pointers into what would be sent: told before the server is asked. */
export function missingIn({ name, email, territory, travellers }: Draft): string[] {
  const required = ['givenNames', 'surname', 'nationality', 'room'] as const;
  return [
    ...(name.trim() === '' ? ['/leader/name'] : []),
    ...(email.trim() === '' ? ['/leader/email'] : []),
    ...(territory === '' ? ['/territory'] : []),
    ...travellers.flatMap((traveller, index) => required.filter((field) => traveller[field].trim() === '').map((field) => `/travellers/${index}/${field}`)),
  ];
}

/** Further options with a price: what a traveller can add. */
export const optionsOf = ({ prices }: Sale) => prices.filter(({ option }) => option.startsWith('option.')).map((price) => ({ ...price, code: price.option.slice('option.'.length) }));

/** The sum of the price list, in minor units; null where it does not price everything. */
export function listPrice({ prices }: Sale, { travellers }: Draft): { amount: number; currency: string } | null {
  const chosen = travellers.flatMap(({ race, room, options }) => ['base', ...(race ? [`race.${race}`] : []), `room.${room}`, ...options.map((code) => `option.${code}`)]);
  const found = chosen.map((option) => prices.find((price) => price.option === option)?.price);
  const [first] = found;
  if (!first || found.includes(undefined)) return null;
  return { amount: found.reduce((sum, price) => sum + (price?.amount ?? 0), 0), currency: first.currency };
}
