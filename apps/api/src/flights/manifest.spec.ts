import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { FixedClock, newId } from '#kernel';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the manifest of a leg over HTTP', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;
  let operator: Person;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = (person: Person, format: '' | '.csv' = '', legId = trip.ids.arrivalLegId) => api.app.inject({ url: `/api/v1/legs/${legId}/manifest${format}`, headers: person.headers });
  const downloads = () => api.database.query<{ actor_id: string; subject: unknown }>(`select actor_id, subject from outbox where type = 'manifest.downloaded' order by created_at, id`);

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation();
    operator = await people.staff('operator', organisationId);
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
    await trip.seat((await trip.book({ surname: 'Quillfeather' }, { surname: 'Müller, Dr.' })).bookingId);
  });
  afterAll(() => api.close());

  it('lists the travellers, and what is missing', async () => {
    const answer = await ask(operator);
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      leg: { id: trip.ids.arrivalLegId, carrier: 'CA', number: '121', departsAt: '2027-04-01T13:25:00.000+08:00' },
      travellers: [
        { surname: 'Müller, Dr.', documentNumber: null, missing: ['passport', 'approval-number'] },
        { surname: 'Quillfeather' },
      ],
    });
  });

  it('comes as a file that spreadsheets open, and that no cache keeps', async () => {
    const answer = await ask(operator, '.csv');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="manifest-CA121-2027-04-01.csv"');
    expect(answer.headers['cache-control']).toBe('no-store');
    const lines = answer.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFSurname,Given names,/);
    expect(lines[1]).toMatch(/^"Müller, Dr\.",Philippa,/);
    expect(lines).toHaveLength(4);
  });

  it('records who downloaded it', async () => {
    const before = (await downloads()).length;
    await ask(operator, '.csv');
    const recorded = (await downloads()).slice(before);
    expect(recorded).toEqual([{ actor_id: operator.id, subject: { legId: trip.ids.arrivalLegId, format: 'csv', travellers: 2 } }]);
  });

  it('is refused to officers, travellers, other organisations and whoever is not signed in, and then not recorded', async () => {
    const before = (await downloads()).length;
    const stranger = await people.staff('operator', await people.organisation('Walking Tours'));
    const traveller = await people.traveller(organisationId, (await trip.book({})).travellerIds[0]);
    expect((await ask(await people.staff('officer', organisationId), '.csv')).statusCode).toBe(403);
    expect((await ask(traveller)).statusCode).toBe(403);
    expect((await ask(stranger)).json()).toMatchObject({ status: 404, code: 'leg.unknown' });
    expect((await ask(operator, '', newId())).statusCode).toBe(404);
    expect((await api.app.inject(`/api/v1/legs/${trip.ids.arrivalLegId}/manifest.csv`)).statusCode).toBe(401);
    expect(await downloads()).toHaveLength(before);
  });
});
