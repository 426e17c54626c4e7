import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import type { Person } from '../../../../test/support/people.js';
import type { ReconciliationBody } from './reconciliation.schema.js';

describe('reconciliation over HTTP', () => {
  let desk: ReadinessDesk;
  let operator: Person;

  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    operator = await desk.people.staff('operator', desk.organisationId);
  });
  afterAll(() => desk.api.close());

  const ask = (person: Person, departureId: string = desk.trip.ids.departureId) =>
    desk.api.app.inject({ url: `/api/v1/departures/${departureId}/reconciliation`, headers: person.headers });

  it('names what is missing, says where it is put right, and shows nobody’s number', async () => {
    const { bookingId, travellerIds: [travellerId] } = await desk.trip.book({});
    const body = (await ask(operator)).json<ReconciliationBody>();
    expect(body).toMatchObject({ agreeing: 0, findings: 2, comparedAt: '2026-11-22T12:00:00.000Z' });
    expect(body.travellers).toMatchObject([{ travellerId, bookingId, standing: 'booked', race: '42', roomType: 'twin', passport: null }]);
    expect(body.travellers[0]!.findings).toEqual([
      { list: 'flight', code: 'missing', way: 'arrival', flight: null, authority: null, mend: { place: 'booking', id: bookingId } },
      { list: 'flight', code: 'missing', way: 'departure', flight: null, authority: null, mend: { place: 'booking', id: bookingId } },
    ]);
    await desk.trip.seat(bookingId);
    expect((await ask(operator)).json<ReconciliationBody>()).toMatchObject({ agreeing: 1, findings: 0 });
  });

  it('is open to officers, and to nobody of an agency or another organisation', async () => {
    expect((await ask(await desk.people.staff('officer', desk.organisationId))).statusCode).toBe(200);
    const stranger = await desk.people.staff('operator', await desk.people.organisation());
    expect((await ask(stranger)).statusCode).toBe(404);
    expect((await ask(stranger)).json()).toMatchObject({ code: 'departure.unknown' });
    expect((await ask(operator, 'no-id')).statusCode).toBe(404);
  });
});
