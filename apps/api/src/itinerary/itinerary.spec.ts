import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WriteLegNotes } from '#flights';
import { ChooseReminders } from '#readiness';
import type { Person } from '../../../../test/support/people.js';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import { type CalendarEntry, readCalendar } from '../../../../test/support/readers/read-calendar.js';
import { valueOf } from '../../../../test/support/results.js';

describe('an itinerary over HTTP', () => {
  let desk: ReadinessDesk;
  let operator: Person;
  let travellerId: string;
  let traveller: Person;

  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    operator = await desk.people.staff('operator', desk.organisationId);
    const booked = await desk.trip.book({ givenNames: '伟', surname: '王' });
    travellerId = booked.travellerIds[0]!;
    await desk.trip.seat(booked.bookingId);
    traveller = await desk.people.traveller(desk.organisationId, travellerId);
    valueOf(await desk.get(WriteLegNotes).guide({ organisationId: desk.organisationId, legId: desk.trip.ids.arrivalLegId, version: 0 }, { name: 'Kim Ok', phone: '+850 2 381 0000' }));
  });
  afterAll(() => desk.api.close());

  const ask = (person: Person, url: string) => desk.api.app.inject({ url: `/api/v1${url}`, headers: person.headers });
  const entries = async (): Promise<CalendarEntry[]> => readCalendar((await ask(traveller, '/me/itinerary.ics')).body);
  const entryOf = async (summary: string): Promise<CalendarEntry> => (await entries()).find(({ properties }) => properties.get('SUMMARY') === summary)!;

  it('is a calendar with lasting names, true times and the clocks of both places', async () => {
    const { headers } = await ask(traveller, '/me/itinerary.ics');
    expect(headers['content-type']).toContain('text/calendar');
    const leg = await entryOf('CA121 PEK–FNJ');
    expect(leg).toMatchObject({ uid: `leg-${desk.trip.ids.arrivalLegId}.${travellerId}@waypass`, startsAt: '2027-04-01T05:25:00.000Z', endsAt: '2027-04-01T07:30:00.000Z', zones: ['Asia/Shanghai', 'Asia/Pyongyang'] });
    expect(Object.fromEntries(leg.properties)).toMatchObject({ DTSTART: '20270401T132500', DTEND: '20270401T163000', SEQUENCE: '0', STATUS: 'CONFIRMED' });
    expect(leg.properties.get('DESCRIPTION')).toBe('Leaves PEK 13:25 (Asia/Shanghai)\\nArrives FNJ 16:30 (Asia/Pyongyang)\\nYou are met by: Kim Ok\\, +850 2 381 0000');
    for (const [summary, day] of [['Pyongyang Marathon', '20270404'], ['Arrival', '20270401']] as const) {
      const whole = await entryOf(summary);
      expect([whole.properties.get('DTSTART'), whole.startsAt]).toEqual([day, null]);
    }
  });

  it('tells where its legs go, for a map', async () => {
    expect((await ask(traveller, '/me/itinerary')).json()).toMatchObject({
      legs: [
        { number: 'CA121', from: { code: 'PEK', name: 'Beijing Capital International Airport', position: { latitude: expect.closeTo(40.08, 1), longitude: expect.closeTo(116.6, 1) } }, to: { code: 'FNJ', position: { latitude: expect.closeTo(39.2, 1), longitude: expect.closeTo(125.7, 1) } } },
        { number: 'CA122', from: { code: 'FNJ' }, to: { code: 'PEK' } },
      ],
    });
    expect((await ask(operator, '/me/itinerary')).statusCode).toBe(403);
  });

  it('counts one more when a leg changes, and tells the new times under the same name', async () => {
    const before = await entryOf('CA121 PEK–FNJ');
    expect((await entryOf('CA121 PEK–FNJ')).properties.get('SEQUENCE')).toBe('0');
    await desk.api.database.query(`update leg set departs_at = departs_at + interval '8 hours', arrives_at = arrives_at + interval '8 hours 40 minutes' where id = $1`, [desk.trip.ids.arrivalLegId]);
    const after = await entryOf('CA121 PEK–FNJ');
    expect(after).toMatchObject({ uid: before.uid, startsAt: '2027-04-01T13:25:00.000Z', endsAt: '2027-04-01T16:10:00.000Z' });
    expect(Object.fromEntries(after.properties)).toMatchObject({ SEQUENCE: '1', DTSTART: '20270401T212500', DTEND: '20270402T011000' });
    expect(after.properties.get('DESCRIPTION')).toContain('FNJ 01:10 +1 (Asia/Pyongyang)');
    expect((await entryOf('CA122 FNJ–PEK')).properties.get('SEQUENCE')).toBe('0');
  });

  it('tells as cancelled what is no part of the trip any more, and takes it back when it is again', async () => {
    const home = desk.trip.ids.departureLegId;
    const [seat] = await desk.api.database.query<{ organisation_id: string; booking_id: string }>('delete from leg_passenger where leg_id = $1 and traveller_id = $2 returning organisation_id, booking_id', [home, travellerId]);
    const gone = (await entries()).find(({ uid }) => uid.startsWith(`leg-${home}.`))!;
    expect([gone.properties.get('STATUS'), gone.properties.get('SEQUENCE')]).toEqual(['CANCELLED', '1']);
    expect(seat).toBeDefined();
  });

  it('is a page to print for names in any letters, in the traveller’s language', async () => {
    valueOf(await desk.get(ChooseReminders).choose({ organisationId: desk.organisationId, travellerId }, { locale: 'zh', wanted: true, version: 0 }));
    const mine = await ask(traveller, '/me/itinerary.pdf');
    const theirs = await ask(operator, `/travellers/${travellerId}/itinerary.pdf`);
    for (const { statusCode, headers, rawPayload } of [mine, theirs]) {
      expect([statusCode, headers['content-type'], rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    }
    expect((await ask(traveller, '/me/itinerary.ics')).body).toContain('行程单');
  });

  it('is another organisation’s no more than an unknown traveller’s, nor for who is not booked', async () => {
    const stranger = await desk.people.staff('operator', await desk.people.organisation());
    for (const ending of ['ics', 'pdf']) expect((await ask(stranger, `/travellers/${travellerId}/itinerary.${ending}`)).statusCode).toBe(404);
    expect((await ask(operator, '/travellers/nobody/itinerary.pdf')).statusCode).toBe(404);
    expect((await ask(traveller, `/travellers/${travellerId}/itinerary.pdf`)).statusCode).toBe(403);
    await desk.api.database.query(`update booking set status = 'cancelled' where id in (select booking_id from booking_traveller where traveller_id = $1)`, [travellerId]);
    expect((await ask(operator, `/travellers/${travellerId}/itinerary.ics`)).statusCode).toBe(404);
  });
});
