import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { StaleDesk } from '../../../../test/support/stale-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { ReconcileDeparture, type ReconciledTraveller } from './reconcile-departure.js';

describe('the lists of a departure side by side', () => {
  let desk: StaleDesk;
  let person: Awaited<ReturnType<StaleDesk['traveller']>>;

  const rows = async (): Promise<readonly ReconciledTraveller[]> =>
    valueOf(await desk.context.get(ReconcileDeparture).reconcile(desk.organisationId, desk.trip.ids.departureId)).travellers;
  const rowOf = async (travellerId: string) => (await rows()).find((one) => one.travellerId === travellerId);
  const foundOf = async (travellerId: string): Promise<string[]> => ((await rowOf(travellerId))?.findings ?? []).map(({ list, code }) => `${list} ${code}`);
  const sql = (text: string, ...values: unknown[]) => desk.context.database.query(text, values);

  beforeAll(async () => {
    desk = await StaleDesk.open();
    person = await desk.traveller();
    const { applicationId, batchId } = await desk.submitted(person.travellerId);
    await desk.issue(person.travellerId, applicationId, batchId);
    await desk.rooms();
    await desk.bibs();
    await desk.manifest();
    await desk.send('rooming');
    await desk.send('bibs');
  });
  afterAll(() => desk.context.close());

  it('agree where everything was done, and show ends of numbers alone', async () => {
    const row = await rowOf(person.travellerId);
    expect(row).toMatchObject({ name: 'Philippa Quillfeather', passport: '416', findings: [], room: { place: 'twin 1', nameSent: 'Quillfeather, Philippa' }, bib: { number: 1, category: '42' } });
    expect(row!.visas).toMatchObject([{ authority: 'PRK', status: 'issued', batch: { number: 1 } }]);
    expect(row!.seats.map(({ flight }) => flight)).toEqual(['CA121', 'CA122']);
    expect(JSON.stringify(row)).not.toContain('925665416');
  });

  it('name each list that lacks somebody who was booked later', async () => {
    const { travellerIds: [late = ''] } = await desk.trip.book({ givenNames: 'Late', surname: 'Comer' });
    expect(await foundOf(late)).toEqual(['visa missing', 'flight missing', 'flight missing', 'rooms missing', 'bibs missing']);
    expect(await foundOf(person.travellerId)).toEqual([]);
  });

  it('name every list that still has somebody whose booking was cancelled', async () => {
    const gone = await desk.traveller();
    await desk.submitted(gone.travellerId);
    await desk.rooms();
    await desk.bibs();
    await sql(`update booking set status = 'cancelled' where id = $1`, gone.bookingId);
    expect(await foundOf(gone.travellerId)).toEqual(['visa left', 'flight left', 'flight not-on-sent', 'flight left', 'rooms left', 'rooms not-on-sent', 'bibs left', 'bibs not-on-sent']);
    await sql(`update booking set status = 'held' where id = $1`, gone.bookingId);
    expect(await foundOf(gone.travellerId)).toEqual(expect.arrayContaining(['visa held', 'flight held', 'rooms held', 'bibs held']));
    await sql(`update booking set status = 'suspended' where id = $1`, gone.bookingId);
    expect(await foundOf(gone.travellerId)).toEqual(['flight not-on-sent', 'rooms not-on-sent', 'bibs not-on-sent']);
  });

  it('name who has a room without a booking, and leave out whoever is on no list', async () => {
    const { travellerIds: [ghost = ''] } = await desk.trip.book({ givenNames: 'No', surname: 'Body' });
    await sql('delete from booking_traveller where traveller_id = $1', ghost);
    expect(await rowOf(ghost)).toBeUndefined();
    const { travellerIds: [guest = ''] } = await desk.trip.book({});
    await desk.rooms();
    await sql('update bed_assignment set traveller_id = $1 where traveller_id = $2', ghost, guest);
    expect(await foundOf(ghost)).toEqual(['rooms not-booked', 'rooms not-on-sent']);
    expect(await foundOf(guest)).toContain('rooms missing');
  });

  it('name the lists that carry another name or passport than the one accepted since', async () => {
    await desk.passport(person.travellerId, { number: '925665999', surname: 'FEATHERQUILL' });
    expect((await foundOf(person.travellerId)).toSorted()).toEqual([
      'bibs name-differs', 'booked name-differs', 'flight name-differs', 'flight name-differs', 'flight passport-differs', 'rooms name-differs', 'visa name-differs', 'visa passport-differs',
    ]);
    await desk.passport(person.travellerId, {});
    expect(await foundOf(person.travellerId)).toEqual([]);
  });

  it('call no name another that a carrier would let pass', async () => {
    const { travellerIds: [id = ''] } = await desk.trip.book({ givenNames: 'Jürgen', surname: 'Müller-Lüdenscheidt' });
    await desk.passport(id, { surname: 'MUELLER LUEDENSCHEIDT', givenNames: 'JUERGEN KARL' });
    expect(await foundOf(id)).not.toContain('booked name-differs');
  });

  it('are another organisation’s no more than an unknown departure’s', async () => {
    const reconcile = desk.context.get(ReconcileDeparture);
    expect(await reconcile.reconcile(newId(), desk.trip.ids.departureId)).toMatchObject({ refused: true, code: 'departure.unknown' });
    const other = await desk.another();
    expect(valueOf(await reconcile.reconcile(other.organisationId, other.trip.ids.departureId)).travellers).toEqual([]);
  });

  it('leave a runner to the departure of the race that they go on', async () => {
    const second = await MarathonTrip.schedule(desk.organisationId, desk.context.database, (type) => desk.context.get(type));
    await sql('update departure set event_id = $2 where id = $1', second.ids.departureId, desk.trip.ids.eventId);
    const { travellerIds: [runner = ''] } = await second.book({});
    await desk.bibs();
    expect(await rowOf(runner)).toBeUndefined();
    const theirs = valueOf(await desk.context.get(ReconcileDeparture).reconcile(desk.organisationId, second.ids.departureId)).travellers;
    expect(theirs.map(({ travellerId, bib }) => [travellerId, bib.category])).toEqual([[runner, '42']]);
  });
});
