import { z } from 'zod';
import type { Leg } from '#flights';
import type { AllotmentView } from '#inventory';
import { isIsoDate } from '#kernel';
import { componentOf, type DepartureDetail, type DepartureSummary, type TermsVersion } from '#packages';
import { pageOf, pageQuery } from '../http/page.js';
import { moneySchema } from './money.schema.js';
import { itineraryDaySchema } from './package.schema.js';
import { componentSchema, conditionBody, conditionSchema } from './price-list.schema.js';

export { moneySchema };

const summaryFields = {
  id: z.uuid(),
  packageName: z.string(),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  eventName: z.string().nullable(),
  eventDate: z.iso.date().nullable(),
  destination: z.string(),
  placesLeft: z.int(),
  capacity: z.int(),
  status: z.enum(['announced', 'on-sale', 'closed', 'suspended', 'cancelled']),
};

export const departureSummarySchema = z.object(summaryFields).meta({ id: 'DepartureSummary' });
export const departurePageSchema = pageOf(departureSummarySchema);
const isPosition = (text: string): boolean => isIsoDate(text.slice(0, 10)) && text[10] === '_' && z.uuid().safeParse(text.slice(11)).success;
export const departureQuery = pageQuery.extend({
  cursor: z.string().refine(isPosition, 'use nextCursor of the page before').optional(),
});

const priceSchema = z
  .object({ option: z.string().describe('`base`, or what it is added for: `race.42`, `room.single`'), label: z.string(), component: componentSchema, price: moneySchema })
  .meta({ id: 'Price' });

const allotmentSchema = z
  .object({
    id: z.uuid(),
    kind: z.string().describe('`place`, `room` (counted in beds), `seat`, `race`, or the operator’s own'),
    code: z.string(),
    label: z.string(),
    capacity: z.int(),
    overbooking: z.int().describe('How many more than there are may be taken'),
    releaseOn: z.iso.date().nullable().describe('When whatever is not taken goes back to its supplier'),
    held: z.int(),
    sold: z.int(),
    left: z.int(),
    version: z.int().describe('What `If-Match` names when its terms are changed'),
  })
  .meta({ id: 'Allotment' });

export const legSchema = z
  .object({
    id: z.uuid(),
    direction: z.enum(['arrival', 'departure']),
    mode: z.enum(['air', 'rail', 'road', 'sea']),
    carrier: z.string(),
    number: z.string(),
    from: z.string(),
    to: z.string(),
    fromCountry: z.string().nullable().describe('Three letters; null where nobody has said in which country the place lies'),
    toCountry: z.string().nullable(),
    departsAt: z.iso.datetime({ offset: true }),
    arrivesAt: z.iso.datetime({ offset: true }),
    fromZone: z.string(),
    toZone: z.string(),
  })
  .meta({ id: 'Leg' });

export const departureSchema = z
  .object({
    ...summaryFields,
    packageId: z.uuid(),
    eventId: z.uuid().nullable(),
    onSaleFrom: z.iso.datetime(),
    onSaleUntil: z.iso.datetime().describe('The first instant at which nothing is sold any more'),
    minimum: z.int().describe('It runs from so many travellers on'),
    maximum: z.int(),
    territories: z.array(z.string()).nullable().describe('Countries where it may be sold; null: everywhere'),
    version: z.int().describe('What `If-Match` names when it is changed'),
    currency: z.string().describe('In which it is sold unless the customer asks for another'),
    itinerary: z.array(itineraryDaySchema),
    prices: z.array(priceSchema).describe('Of today, in its own currency; none where no price list holds'),
    conditions: z.array(conditionSchema).describe('Under which less is paid'),
    terms: z.object({ version: z.int(), text: z.string() }).nullable().describe('What a customer accepts; null where its package has none'),
    allotments: z.array(allotmentSchema),
    legs: z.array(legSchema),
  })
  .meta({ id: 'Departure' });

export type DepartureSummaryBody = z.output<typeof departureSummarySchema>;
export type DepartureBody = z.output<typeof departureSchema>;

/** The places are those of the departure itself; what the event or a leg counts is apart. */
export function departureSummaryBody(departure: DepartureSummary, allotments: readonly AllotmentView[]): DepartureSummaryBody {
  const { id, packageName, startsOn, endsOn, eventName, eventDate, destination, status } = departure;
  const places = allotments.filter((allotment) => allotment.owner.id === id && allotment.kind === 'place');
  return {
    id, packageName, startsOn, endsOn, eventName, eventDate, status,
    destination: destination.label,
    placesLeft: places.reduce((sum, allotment) => sum + allotment.left, 0),
    capacity: places.reduce((sum, allotment) => sum + allotment.capacity, 0),
  };
}

interface AroundDeparture {
  readonly allotments: readonly AllotmentView[];
  readonly legs: readonly Leg[];
  readonly terms: TermsVersion | undefined;
}

export function departureBody(departure: DepartureDetail, { allotments, legs, terms }: AroundDeparture): DepartureBody {
  const { packageId, eventId, itinerary, priceList, minimum, maximum, territories, version, currency } = departure;
  return {
    ...departureSummaryBody(departure, allotments),
    packageId, eventId, minimum, maximum, version, currency,
    territories: territories && [...territories],
    onSaleFrom: departure.onSaleFrom.toISOString(),
    onSaleUntil: departure.onSaleUntil.toISOString(),
    itinerary: itinerary.map(({ stay = null, meals = [], transfer = null, ...day }) => ({ ...day, stay, meals: [...meals], transfer })),
    prices: (priceList?.prices ?? []).map(({ option, label, component = componentOf(option), amount }) => ({ option, label, component, price: { amount, currency } })),
    conditions: (priceList?.conditions ?? []).map((condition) => conditionBody(condition, currency)),
    terms: terms ? { version: terms.version, text: terms.text } : null,
    allotments: allotments.map(({ owner: _owner, ...allotment }) => allotment),
    legs: legs.map(({ departureId: _departure, portOfEntry: _port, ...leg }) => leg),
  };
}
