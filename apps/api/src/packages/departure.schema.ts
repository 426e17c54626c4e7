import { z } from 'zod';
import type { Leg } from '#flights';
import type { AllotmentView } from '#inventory';
import { isIsoDate } from '#kernel';
import type { DepartureDetail, DepartureSummary } from '#packages';
import { pageOf, pageQuery } from '../http/page.js';

/** An amount in minor units of an ISO 4217 currency. */
export const moneySchema = z.object({ amount: z.int(), currency: z.string() }).meta({ id: 'Money' });

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
  status: z.enum(['announced', 'on-sale', 'closed', 'cancelled']),
};

export const departureSummarySchema = z.object(summaryFields).meta({ id: 'DepartureSummary' });
export const departurePageSchema = pageOf(departureSummarySchema);
const isPosition = (text: string): boolean => isIsoDate(text.slice(0, 10)) && text[10] === '_' && z.uuid().safeParse(text.slice(11)).success;
export const departureQuery = pageQuery.extend({
  cursor: z.string().refine(isPosition, 'use nextCursor of the page before').optional(),
});

const itineraryDaySchema = z
  .object({ day: z.int(), title: z.string(), description: z.string(), place: z.string() })
  .meta({ id: 'ItineraryDay' });

const priceSchema = z
  .object({ option: z.string().describe('`base`, or what it is added for: `race.42`, `room.single`'), label: z.string(), price: moneySchema })
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
    departsAt: z.iso.datetime({ offset: true }),
    arrivesAt: z.iso.datetime({ offset: true }),
    fromZone: z.string(),
    toZone: z.string(),
  })
  .meta({ id: 'Leg' });

export const departureSchema = z
  .object({
    ...summaryFields,
    itinerary: z.array(itineraryDaySchema),
    prices: z.array(priceSchema),
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

export function departureBody(departure: DepartureDetail, allotments: readonly AllotmentView[], legs: readonly Leg[]): DepartureBody {
  const { itinerary, priceList } = departure;
  return {
    ...departureSummaryBody(departure, allotments),
    itinerary: [...itinerary],
    prices: priceList.prices.map(({ option, label, amount }) => ({ option, label, price: { amount, currency: priceList.currency } })),
    allotments: allotments.map(({ owner: _owner, ...allotment }) => allotment),
    legs: legs.map(({ departureId: _departure, portOfEntry: _port, ...leg }) => leg),
  };
}
