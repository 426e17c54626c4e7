import { z } from 'zod';
import type { AllotmentView } from '#inventory';
import { saleStatus } from '#packages';
import { legSchema } from '../packages/departure.schema.js';
import { moneySchema } from '../packages/money.schema.js';
import type { SaleOffer } from './sale-offers.js';

const stock = z.enum(['plenty', 'few', 'none']);
const daySchema = z.object({ day: z.int(), title: z.string(), description: z.string(), place: z.string() }).meta({ id: 'SaleDay' });
const priceSchema = z
  .object({ option: z.string().describe('`base`, or what it is added for: `race.42`, `room.single`'), label: z.string(), price: moneySchema })
  .meta({ id: 'SalePrice' });
const choiceSchema = z.object({ code: z.string(), label: z.string(), left: stock }).meta({ id: 'SaleChoice' });

export const saleSchema = z
  .object({
    departureId: z.uuid(),
    operator: z.string(),
    packageName: z.string(),
    destination: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    eventName: z.string().nullable(),
    eventDate: z.iso.date().nullable(),
    itinerary: z.array(daySchema),
    prices: z.array(priceSchema),
    places: stock.describe('Roughly: `few` are a tenth or less'),
    rooms: z.array(choiceSchema),
    races: z.array(choiceSchema),
    legs: z.array(legSchema),
    options: z.array(choiceSchema).describe('Further options that are counted'),
    territories: z.array(z.string()).nullable().describe('Countries to whose residents it is sold; null: everywhere'),
    terms: z.object({ version: z.int(), text: z.string() }).nullable().describe('What is accepted with the confirmation'),
    status: z.enum(['announced', 'on-sale', 'closed', 'suspended', 'cancelled']),
    onSaleFrom: z.iso.datetime(),
    onSaleUntil: z.iso.datetime(),
    serverTime: z.iso.datetime().describe('To count down by, whatever the clock of the device says'),
    waiting: z.int().describe('How many wait in the queue'),
    largestParty: z.int(),
  })
  .meta({ id: 'Sale' });

/** More travel as a group: an operator takes their booking. */
export const largestParty = 10;

const few = 0.1;

const stockOf = ({ left, capacity }: Pick<AllotmentView, 'left' | 'capacity'>): z.output<typeof stock> =>
  left <= 0 ? 'none' : left <= capacity * few ? 'few' : 'plenty';

const choicesOf = (allotments: readonly AllotmentView[], kind: string): z.output<typeof choiceSchema>[] =>
  allotments.filter((one) => one.kind === kind).map((one) => ({ code: one.code, label: one.label, left: stockOf(one) }));

export type SaleBody = z.output<typeof saleSchema>;

export function saleBody({ operator, departure, legs, allotments, terms }: SaleOffer, waiting: number, now: Date): SaleBody {
  const { currency, prices } = departure.priceList ?? { currency: departure.currency, prices: [] };
  const places = allotments.find(({ kind }) => kind === 'place');
  return {
    departureId: departure.id,
    operator,
    packageName: departure.packageName,
    destination: departure.destination.label,
    startsOn: departure.startsOn,
    endsOn: departure.endsOn,
    eventName: departure.eventName,
    eventDate: departure.eventDate,
    itinerary: departure.itinerary.map(({ day, title, description, place }) => ({ day, title, description, place })),
    prices: prices.map(({ option, label, amount }) => ({ option, label, price: { amount, currency } })),
    places: places ? stockOf(places) : 'none',
    rooms: choicesOf(allotments, 'room'),
    races: choicesOf(allotments, 'race'),
    legs: legs.map(({ departureId: _departure, portOfEntry: _port, ...leg }) => leg),
    options: choicesOf(allotments, 'option'),
    territories: departure.territories && [...departure.territories],
    terms: terms ? { version: terms.version, text: terms.text } : null,
    status: saleStatus(departure, now),
    onSaleFrom: departure.onSaleFrom.toISOString(),
    onSaleUntil: departure.onSaleUntil.toISOString(),
    serverTime: now.toISOString(),
    waiting,
    largestParty,
  };
}
