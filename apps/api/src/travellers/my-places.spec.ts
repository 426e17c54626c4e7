import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { AssignBibs, AssignRooms, ReadBooking, SetBibRanges, WishTogether } from '#bookings';
import { FixedClock } from '#kernel';
import { AnswerQuestions } from '#travellers';
import { MarathonTrip } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { PlacesBody } from './places.schema.js';

interface Booked {
  readonly person: Person;
  readonly reference: string;
  readonly name: string;
}

describe('where a traveller sleeps and runs', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const ask = (person: Person, path = '/me/places', method: 'GET' | 'PUT' | 'DELETE' = 'GET', payload?: object) =>
    api.app.inject({ method, url: `/api/v1${path}`, headers: person.headers, ...(payload ? { payload } : {}) });
  const book = async (givenNames: string, surname: string): Promise<Booked> => {
    const { bookingId, travellerIds } = await trip.book({ givenNames, surname });
    const id = travellerIds[0]!;
    valueOf(await get(AnswerQuestions).answer({ organisationId, travellerId: id, answers: { sex: 'F' }, expectedVersion: 0 }));
    const { reference } = valueOf(await get(ReadBooking).read(organisationId, bookingId));
    return { person: await people.traveller(organisationId, id), reference, name: `${givenNames} ${surname}` };
  };
  const wish = async (one: Booked, { name, reference }: Pick<Booked, 'name' | 'reference'>) => ask(one.person, '/me/room-mate', 'PUT', { name, reference });
  const wishes = (id: string) => api.database.query('select other_id as "otherId", kind from room_wish where traveller_id = $1', [id]);

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation('Marathon Tours');
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());

  it('answers the same for somebody who is there, who is not, and whose name and booking do not fit', async () => {
    const [one, other] = [await book('Ada', 'Able'), await book('Berta', 'Baker')];
    for (const named of [other, { name: 'Berta Baker', reference: 'ZZZ999' }, { name: 'Nobody Known', reference: other.reference }, { name: one.name, reference: one.reference }]) {
      const answer = await wish(one, named);
      expect([answer.statusCode, answer.json()]).toEqual([200, {
        race: { category: '42', number: null, changeUntil: '2027-03-01T00:00:00.000Z' }, room: { code: 'twin', mates: null },
        wish: { name: named.name, reference: named.reference, state: 'asked' },
      }]);
    }
    expect(await wishes(one.person.id)).toEqual([]);
    expect((await ask(other.person)).json()).toMatchObject({ wish: null });
  });

  it('tells two of each other once both have said so, and staff see it as theirs', async () => {
    const [one, other] = [await book('Clara Maria', 'Crane'), await book('Dörte', 'Dünn')];
    await wish(one, { name: 'dunn  dorte', reference: other.reference.toLowerCase() });
    expect(await wishes(one.person.id)).toEqual([{ otherId: other.person.id, kind: 'together' }]);
    expect((await ask(one.person)).json()).toMatchObject({ wish: { state: 'asked' } });
    expect((await wish(other, { name: 'Clara Crane', reference: one.reference })).json()).toMatchObject({ wish: { state: 'together' } });
    expect((await ask(one.person)).json()).toMatchObject({ wish: { state: 'together' } });
    expect((await ask(one.person, '/me/room-mate', 'DELETE')).json()).toMatchObject({ wish: null });
    expect((await ask(other.person)).json()).toMatchObject({ wish: { state: 'asked' } });
    expect(await wishes(one.person.id)).toEqual([]);
  });

  it('lets what staff noted against it stand, without a word', async () => {
    const [one, other] = [await book('Erna', 'Elm'), await book('Frida', 'Finch')];
    const { departureId } = trip.ids;
    valueOf(await get(WishTogether).express({ organisationId, departureId, travellerId: one.person.id, otherId: other.person.id, wish: 'apart', mutual: false }));
    expect((await wish(one, other)).json()).toMatchObject({ wish: { state: 'asked' } });
    expect(await wishes(one.person.id)).toEqual([{ otherId: other.person.id, kind: 'apart' }]);
    await ask(one.person, '/me/room-mate', 'DELETE');
    expect(await wishes(one.person.id)).toEqual([{ otherId: other.person.id, kind: 'apart' }]);
  });

  it('shows who shares the room by first name alone, and the start number, once they are given out', async () => {
    const [one, other] = [await book('Gerda Lou', 'Goose'), await book('Hanna Eva', 'Heron')];
    await wish(one, other);
    await wish(other, one);
    const { departureId, eventId } = trip.ids;
    const [{ version }] = (await api.database.query<{ version: number }>('select version from rooming_plan where departure_id = $1', [departureId])) as [{ version: number }];
    valueOf(await get(AssignRooms).assign({ organisationId, departureId, mode: 'keep', version }));
    valueOf(await get(SetBibRanges).set({ organisationId, eventId }, 0, [{ category: '42', from: 1, to: 99 }]));
    valueOf(await get(AssignBibs).assign({ organisationId, eventId }));
    const shown = await ask(one.person);
    const { room, race } = shown.json<PlacesBody>();
    expect([room.mates, Number.isInteger(race?.number)]).toEqual([['Hanna'], true]);
    expect(shown.body.replace('Hanna Eva Heron', '')).not.toMatch(/Heron|Eva/);
  });

  it('refuses a wish without a name, a stranger and staff', async () => {
    const one = await book('Ida', 'Ibis');
    expect((await ask(one.person, '/me/room-mate', 'PUT', { name: ' ', reference: 'ABC234' })).json()).toMatchObject({ status: 422, errors: [{ pointer: '/name' }] });
    expect((await ask(await people.traveller(organisationId))).statusCode).toBe(404);
    expect((await ask(await people.traveller(organisationId), '/me/room-mate', 'PUT', { name: 'A B', reference: 'ABC234' })).statusCode).toBe(404);
    expect((await ask(await people.staff('operator', organisationId))).statusCode).toBe(403);
  });
});
