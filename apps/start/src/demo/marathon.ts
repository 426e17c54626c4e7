import type { AllotmentDefinition } from '#inventory';
import type { ItineraryDay, PackageDefinition } from '#packages';
import { marathonTerms } from './terms.js';
import { openAllotments, shelve, type Shelf, type UseCases } from './shelve.js';

const hotel = 'Yanggakdo International Hotel';

/** Every night at the hotel and every meal with the group, but for the first and the last day. */
const fullBoard = (days: readonly ItineraryDay[]): ItineraryDay[] =>
  days.map((day, index) => {
    if (index === 0) return { ...day, stay: hotel, meals: ['dinner'], transfer: 'Coach from the airport' };
    if (index === days.length - 1) return { ...day, stay: null, meals: ['breakfast'], transfer: 'Coach to the airport' };
    return { ...day, stay: hotel, meals: ['breakfast', 'lunch', 'dinner'], transfer: 'Coach' };
  });

const marathonPackage: PackageDefinition = {
  name: 'Pyongyang International Marathon: race package',
  purpose: 'sport',
  destination: { label: 'Pyongyang', state: 'PRK', region: 'Pyongyang' },
  inclusions: ['Guides and a coach throughout', 'All meals from the first dinner to the last breakfast', 'Entrances', 'Course inspection and race-day transport'],
  exclusions: ['Flights to and from Beijing', 'Insurance', 'Drinks beyond those at meals', 'Tips'],
  itinerary: fullBoard([
    { day: 1, title: 'Arrival', description: 'Flight from Beijing. Guides meet the group at the airport; dinner at the hotel.', place: 'Pyongyang' },
    { day: 2, title: 'The city on foot', description: 'Kim Il Sung Square, the Juche Tower, an easy shake-out run along the Taedong before dinner.', place: 'Pyongyang' },
    { day: 3, title: 'Training at the hotel', description: 'Training on the hotel’s island loop, start numbers handed out, briefing on the course and the cut-off times.', place: 'Yanggakdo Hotel' },
    { day: 4, title: 'Rest and course inspection', description: 'The course by coach, the stadium from inside, a light lunch, early to bed.', place: 'Pyongyang' },
    { day: 5, title: 'Race Sunday', description: 'Start and finish in the stadium: marathon, half marathon, 10 km and 5 km. Medals, and a dinner for everybody.', place: 'Rungrado Stadium' },
    { day: 6, title: 'Sights', description: 'Metro, museums and the film studio at an after-race pace; the circus in the evening.', place: 'Pyongyang' },
    { day: 7, title: 'Kaesong', description: 'A day by coach to the old capital and back.', place: 'Kaesong' },
    { day: 8, title: 'Last day in the city', description: 'Souvenirs, the botanical garden, farewell dinner.', place: 'Pyongyang' },
    { day: 9, title: 'Leaving', description: 'Transfer to the airport, flight to Beijing.', place: 'Pyongyang' },
  ]),
  priceList: {
    currency: 'EUR',
    prices: [
      { option: 'base', label: 'Package: guides, meals, transfers, entrances', amount: 189_000 },
      { option: 'race.42', label: 'Marathon, 42.195 km', amount: 15_000 },
      { option: 'race.21', label: 'Half marathon, 21.0975 km', amount: 11_000 },
      { option: 'race.10', label: '10 km', amount: 8_000 },
      { option: 'race.5', label: '5 km', amount: 6_000 },
      { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
      { option: 'room.single', label: 'Single room', amount: 32_000 },
      { option: 'option.extension', label: 'Extension: Mount Myohyang, two nights', amount: 46_000 },
      { option: 'option.visa', label: 'Visa service', amount: 6_000, component: 'visa' },
    ],
    conditions: [
      { kind: 'early-bird', label: 'Early booking, 90 days before: 5 %', daysBefore: 90, percent: 5 },
      { kind: 'group', label: 'Group of 10 or more: 4 %', travellers: 10, percent: 4 },
      { kind: 'free-place', label: 'One free place in 20', travellers: 20 },
      { kind: 'age', label: 'Child under 12: half price', band: 'child', underAge: 12, percent: 50 },
      { kind: 'age', label: 'Infant under 2', band: 'infant', underAge: 2, percent: 90 },
    ],
  },
};

/** The short stay leaves out what comes before the course inspection and after the sights. */
export const shortStay: PackageDefinition = {
  ...marathonPackage,
  name: 'Pyongyang International Marathon: short stay',
  itinerary: fullBoard([1, 3, 4, 5, 6, 8, 9].flatMap((day, index) => {
    const from = marathonPackage.itinerary.find((one) => one.day === day);
    return from ? [{ ...from, day: index + 1 }] : [];
  })),
  priceList: {
    ...marathonPackage.priceList,
    prices: marathonPackage.priceList.prices.map((price) => {
      const short: Readonly<Record<string, number>> = { base: 149_000, 'room.single': 24_000 };
      return { ...price, amount: short[price.option] ?? price.amount };
    }),
  },
};

const rooms = (twins: number, singles: number): Omit<AllotmentDefinition, 'owner'>[] => [
  { kind: 'room', code: 'twin', label: 'Beds in twin rooms', capacity: twins * 2, unitSize: 2 },
  { kind: 'room', code: 'single', label: 'Single rooms', capacity: singles },
];

const extension: Omit<AllotmentDefinition, 'owner'> = { kind: 'option', code: 'extension', label: 'Extension: Mount Myohyang', capacity: 40 };

const places = (capacity: number): Omit<AllotmentDefinition, 'owner'> => ({ kind: 'place', code: 'any', label: 'Places', capacity });

const slots: readonly Omit<AllotmentDefinition, 'owner'>[] = [
  { kind: 'race', code: '42', label: 'Marathon', capacity: 150 },
  { kind: 'race', code: '21', label: 'Half marathon', capacity: 150 },
  { kind: 'race', code: '10', label: '10 km', capacity: 140 },
  { kind: 'race', code: '5', label: '5 km', capacity: 60 },
];

/** What the demo's marathon operator sells. Two departures of two lengths feed one race and share its slots. */
export interface MarathonShelf {
  readonly eventId: string;
  /** Wednesday 2027-03-31 to Thursday 2027-04-08. */
  readonly longStayId: string;
  /** Thursday 2027-04-01 to Wednesday 2027-04-07. */
  readonly shortStayId: string;
}

/** Makes it all through the use cases. The edition is a fictional one: race on Sunday 2027-04-04, under the code that the rules name. */
export async function stockMarathon(app: UseCases, organisationId: string, eventCode: string): Promise<MarathonShelf> {
  const shelf: Shelf = { app, organisationId };
  const sale = { terms: marathonTerms, onSaleFrom: new Date('2025-12-09T01:00:00Z'), onSaleUntil: new Date('2027-03-31T00:00:00Z'), minimum: 10 };
  const event = { code: eventCode, name: 'Pyongyang International Marathon 2027', heldOn: '2027-04-04' };
  const long = await shelve(shelf, { ...sale, definition: marathonPackage, event, startsOn: '2027-03-31', endsOn: '2027-04-08', maximum: 300 });
  if (long.eventId === null) throw new Error('the marathon has no event');
  const short = await shelve(shelf, { ...sale, definition: shortStay, event: long.eventId, startsOn: '2027-04-01', endsOn: '2027-04-07', maximum: 200 });
  await openAllotments(shelf, { kind: 'event', id: long.eventId }, slots);
  await openAllotments(shelf, { kind: 'departure', id: long.departureId }, [places(300), ...rooms(125, 50), extension]);
  await openAllotments(shelf, { kind: 'departure', id: short.departureId }, [places(200), ...rooms(80, 40), extension]);
  return { eventId: long.eventId, longStayId: long.departureId, shortStayId: short.departureId };
}
