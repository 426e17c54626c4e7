import type { INestApplicationContext } from '@nestjs/common';
import { CreateAgency, CreateUser } from '#accounts';
import { PostCharges, RecordPayment } from '#billing';
import { type BookingBill, type BookingRequest, ConfirmBooking, ReadBill, TakeBooking } from '#bookings';
import { ReadLegs } from '#flights';
import { addDays, dayOf, type IsoDate, type Result } from '#kernel';
import { Database } from '#platform';
import { demoSignIns } from './sign-ins.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo money was refused: ${result.code}`);
  return result.value;
};

type Traveller = Omit<BookingRequest['travellers'][number], 'arrivalLegId' | 'departureLegId'>;
type Order = Pick<BookingRequest, 'leader' | 'subParties' | 'agency'> & { readonly travellers: readonly Traveller[] };

const runners: readonly Traveller[] = [
  { givenNames: 'Ingrid', surname: 'Solberg', email: 'ingrid@traveller.example', nationality: 'NOR', race: '42', room: 'twin' },
  { givenNames: 'Mateo', surname: 'Rivas', email: 'mateo@traveller.example', nationality: 'ESP', race: '42', room: 'twin' },
  { givenNames: 'Aiko', surname: 'Tan', email: 'aiko@traveller.example', nationality: 'SGP', race: '21', room: 'twin' },
  { givenNames: 'Wei', surname: 'Tan', email: 'wei@traveller.example', nationality: 'SGP', race: null, room: 'twin' },
  { givenNames: 'Lars', surname: 'Solberg', email: 'lars@traveller.example', nationality: 'NOR', race: '10', room: 'single' },
];
const sold: readonly Traveller[] = [{ givenNames: 'Chloé', surname: 'Marchand', email: 'chloe@traveller.example', nationality: 'FRA', race: '10', room: 'single' }];

/** Bookings with money: a group whose parts pay for themselves, one of them late, and what an agency sold. */
export async function bookWithMoney(app: INestApplicationContext, organisationId: string, departureId: string, userId: string): Promise<void> {
  const legs = await app.get(ReadLegs).ofDeparture(organisationId, departureId);
  const legId = (direction: 'arrival' | 'departure'): string | null => legs.find((leg) => leg.direction === direction)?.id ?? null;
  const choices = { arrivalLegId: legId('arrival'), departureLegId: legId('departure') };
  const today = dayOf(new Date());

  /** Charged as though it was booked some days ago, so that something has fallen due. */
  const book = async ({ travellers, ...order }: Order, daysAgo: number): Promise<BookingBill> => {
    const party = travellers.map((traveller) => ({ ...traveller, ...choices }));
    const { id } = must(await app.get(TakeBooking).take({ organisationId, departureId, legs, travellers: party, ...order }));
    must(await app.get(ConfirmBooking).confirm(organisationId, id));
    const bill = { ...must(await app.get(ReadBill).read(organisationId, id)), bookedOn: addDays(today, -daysAgo) };
    await app.get(PostCharges).post(bill);
    return bill;
  };
  const pay = async (bill: BookingBill, payerId: string, amount: number, receivedOn: IsoDate, reference: string): Promise<void> => {
    must(await app.get(RecordPayment).record({ bill, payerId, money: { amount, currency: bill.currency }, receivedOn, method: 'bank-transfer', reference, userId }));
  };

  const group = await book({
    leader: { name: 'Ingrid Solberg', email: 'ingrid@traveller.example' },
    travellers: runners,
    subParties: [
      { label: 'Family Tan', payer: { name: 'Aiko Tan', email: 'aiko@traveller.example' }, travellers: [2, 3] },
      { label: 'Harbour Runners', payer: { name: 'Harbour Runners e.V.', email: 'treasurer@runners.example' }, travellers: [1] },
    ],
  }, 21);
  const [leader, club] = group.shares;
  if (leader) await pay(group, leader.payerId, Math.ceil(leader.amount / 5), addDays(today, -15), 'Statement 11, line 4');
  if (club) await pay(group, club.payerId, club.amount, addDays(today, -9), 'Statement 12, line 1');

  const agency = must(await app.get(CreateAgency).create({ organisationId, name: 'Far Horizon Travel', terms: 'net', commissionBasisPoints: 1_000 }));
  must(await app.get(Database).transaction((tx) => app.get(CreateUser).create(tx, { ...demoSignIns.agency, organisationId, role: 'agency', agencyId: agency.id })));
  const { terms, commissionBasisPoints } = agency;
  const bill = await book({
    leader: { name: 'Chloé Marchand', email: 'chloe@traveller.example' }, travellers: sold, agency: { agencyId: agency.id, terms, commissionBasisPoints },
  }, 2);
  await pay(bill, bill.bookingId, 20_000, today, 'Statement 13, line 2');
}
