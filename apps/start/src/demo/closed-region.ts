import type { INestApplicationContext } from '@nestjs/common';
import { PostCharges, RecordPayment } from '#billing';
import { ApplySuspension, ChooseOutcome, ConfirmBooking, type CustomerChoice, ReadBill, ReadSuspensions, SuspendDepartures, TakeBooking } from '#bookings';
import { addDays, dayOf, type Locale, type Result } from '#kernel';
import type { PackageDefinition } from '#packages';
import { openAllotments, shelve } from './shelve.js';
import { marathonTerms } from './terms.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo suspension was refused: ${result.code} ${result.detail ?? ''}`);
  return result.value;
};

const rason: PackageDefinition = {
  name: 'Rason by land: five days in the north-east',
  purpose: 'tourism',
  destination: { label: 'Rason', state: 'PRK', region: 'Rason' },
  inclusions: ['Guides and a coach throughout', 'Coach from Yanji to the border and back', 'All meals from the first dinner to the last breakfast', 'Entrances'],
  exclusions: ['Travel to and from Yanji', 'Insurance', 'Drinks beyond those at meals', 'Tips'],
  itinerary: [
    { day: 1, title: 'Across the border', description: 'Coach from Yanji to Quanhe, over the bridge on foot, lunch in Rajin.', place: 'Rajin', stay: 'Rajin Hotel', meals: ['lunch', 'dinner'], transfer: 'Coach from Yanji' },
    { day: 2, title: 'Harbour and market', description: 'The port, the market, a school in the afternoon.', place: 'Rajin', stay: 'Rajin Hotel', meals: ['breakfast', 'lunch', 'dinner'] },
    { day: 3, title: 'The coast', description: 'Pipa island and its seals, by boat where the sea allows it.', place: 'Pipa', stay: 'Pipa Hotel', meals: ['breakfast', 'lunch', 'dinner'] },
    { day: 4, title: 'Sonbong', description: 'Sonbong and the corner of three countries.', place: 'Sonbong', stay: 'Rajin Hotel', meals: ['breakfast', 'lunch', 'dinner'] },
    { day: 5, title: 'Leaving', description: 'Over the bridge to Quanhe, coach to Yanji.', place: 'Rajin', meals: ['breakfast'], transfer: 'Coach to Yanji' },
  ],
  priceList: {
    currency: 'EUR',
    prices: [
      { option: 'base', label: 'Package: guides, meals, transfers, entrances', amount: 89_000 },
      { option: 'room.twin', label: 'Bed in a twin room', amount: 0 },
      { option: 'room.single', label: 'Single room', amount: 16_000 },
    ],
    conditions: [],
  },
};

interface Party {
  readonly locale: Locale;
  /** Given names, surname, passport; the first leads. */
  readonly people: readonly (readonly [string, string, string])[];
  readonly paid: number;
  readonly choice: CustomerChoice | null;
  /** Told to the operator by telephone, who noted it. */
  readonly byStaff?: true;
}

const parties: readonly Party[] = [
  { locale: 'en', people: [['Margaret', 'Ellis', 'GBR'], ['Owen', 'Ellis', 'GBR']], paid: 178_000, choice: 'refund' },
  { locale: 'de', people: [['Katrin', 'Brandt', 'DEU'], ['Jonas', 'Brandt', 'DEU']], paid: 53_400, choice: 'credit' },
  { locale: 'zh', people: [['Minghui', 'Zhao', 'CAN']], paid: 105_000, choice: 'standby' },
  { locale: 'en', people: [['Pieter', 'de Groot', 'NLD'], ['Sanne', 'de Groot', 'NLD'], ['Bram', 'Visser', 'NLD']], paid: 80_100, choice: 'refund', byStaff: true },
  { locale: 'de', people: [['Ursula', 'Meier', 'CHE']], paid: 31_500, choice: null },
  { locale: 'en', people: [['Niamh', 'Doyle', 'IRL'], ['Ciara', 'Doyle', 'IRL']], paid: 0, choice: null },
];

/** A tour into a region that was closed: it stands still, and its customers have chosen differently or not yet. The closing is fictional. */
export async function closeRegion(app: INestApplicationContext, organisationId: string, userId: string): Promise<void> {
  const today = dayOf(new Date());
  const shelf = { app, organisationId };
  const { departureId } = await shelve(shelf, {
    definition: rason, terms: marathonTerms, event: null, startsOn: '2027-05-03', endsOn: '2027-05-07', minimum: 4, maximum: 24,
    onSaleFrom: new Date('2026-02-20T08:00:00Z'), onSaleUntil: new Date('2027-05-02T00:00:00Z'),
  });
  await openAllotments(shelf, { kind: 'departure', id: departureId }, [
    { kind: 'place', code: 'any', label: 'Places', capacity: 24 },
    { kind: 'room', code: 'twin', label: 'Beds in twin rooms', capacity: 20, unitSize: 2 },
    { kind: 'room', code: 'single', label: 'Single rooms', capacity: 4 },
  ]);
  const booked = new Map<string, Party>();
  for (const party of parties) booked.set(await book(app, { organisationId, departureId, userId }, party), party);
  const { id: suspensionId } = must(await app.get(SuspendDepartures).suspend({
    organisationId, userId, scope: { departureIds: [departureId] }, cause: 'authority', ruleId: 'F19', learnedOn: today, answerBy: addDays(today, 14),
    reason: 'The authorities have closed Rason to tourists until further notice. Groups that are inside finish as planned; we do not know yet when the next one can go.',
  }));
  await app.get(ApplySuspension).apply(organisationId, suspensionId);
  const { items } = await app.get(ReadSuspensions).bookings(organisationId, suspensionId, {});
  for (const { id: affectedId, bookingId } of items) {
    const { choice = null, byStaff = false } = booked.get(bookingId) ?? {};
    if (choice) must(await app.get(ChooseOutcome).choose({ organisationId, affectedId, choice, userId: byStaff ? userId : null }));
  }
}

async function book(app: INestApplicationContext, { organisationId, departureId, userId }: { organisationId: string; departureId: string; userId: string }, { people, locale, paid }: Party): Promise<string> {
  const email = (name: string): string => `${name.toLowerCase()}@rason.example`;
  const [[givenNames, surname] = ['', '']] = people;
  const { id } = must(await app.get(TakeBooking).take({
    organisationId, departureId, locale, legs: [], leader: { name: `${givenNames} ${surname}`, email: email(givenNames) },
    travellers: people.map(([given, family, nationality]) => ({
      givenNames: given, surname: family, nationality, email: email(given), race: null, room: people.length === 1 ? 'single' : 'twin', arrivalLegId: null, departureLegId: null,
    })),
  }));
  must(await app.get(ConfirmBooking).confirm(organisationId, id));
  const bill = must(await app.get(ReadBill).read(organisationId, id));
  await app.get(PostCharges).post(bill);
  const received = { bill, payerId: bill.bookingId, receivedOn: dayOf(new Date()), method: 'bank-transfer', reference: null, userId } as const;
  if (paid > 0) must(await app.get(RecordPayment).record({ ...received, money: { amount: paid, currency: bill.currency } }));
  return id;
}
