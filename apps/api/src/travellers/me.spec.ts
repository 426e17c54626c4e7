import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Type } from '@nestjs/common';
import { FixedClock, newId } from '#kernel';
import { EraseTraveller } from '#travellers';
import { MarathonTrip, type Runner } from '../../../../test/support/marathon.js';
import { People, type Person } from '../../../../test/support/people.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import type { TripBody } from './trip.schema.js';

interface Refused {
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

const answers = {
  surname: 'Quillfeather', givenNames: 'Philippa', documentNumber: '925665416', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F',
  expiryDate: '2031-05-06', occupation: 'Beekeeper', press: false, purpose: 'sport',
};

describe('a traveller’s own page', () => {
  let api: TestApi;
  let people: People;
  let trip: MarathonTrip;
  let organisationId: string;

  const get = <T>(type: Type<T>): T => api.app.get(type, { strict: false });
  const traveller = async (runner: Runner = {}): Promise<Person> => people.traveller(organisationId, (await trip.book(runner)).travellerIds[0]);
  const ask = (person: Person) => api.app.inject({ url: '/api/v1/me/trip', headers: person.headers });
  const tripOf = async (person: Person): Promise<TripBody> => (await ask(person)).json();
  const save = (person: Person, given: unknown, version?: string) =>
    api.app.inject({
      method: 'PUT',
      url: '/api/v1/me/answers',
      headers: { ...person.headers, ...(version === undefined ? {} : { 'if-match': version }) },
      payload: { answers: given },
    });

  beforeAll(async () => {
    api = await createTestApi({ clock: new FixedClock(new Date('2026-11-22T12:00:00Z')) });
    people = new People(api);
    organisationId = await people.organisation('Marathon Tours');
    trip = await MarathonTrip.schedule(organisationId, api.database, get);
  });
  afterAll(() => api.close());

  it('shows the trip, the steps, the questions and the verdict', async () => {
    const shown = await tripOf(await traveller());
    expect(shown).toMatchObject({
      traveller: { givenNames: 'Philippa', surname: 'Quillfeather', nationality: 'GBR' },
      trip: { packageName: 'Pyongyang Marathon', startsOn: '2027-04-01', endsOn: '2027-04-06', destination: 'Pyongyang', race: '42', room: 'twin', operator: 'Marathon Tours' },
      answers: null,
      answersVersion: 0,
      documentCheck: null,
      verdict: { outcome: 'conditional' },
      application: null,
    });
    expect(shown.steps.map(({ code, state }) => [code, state])).toEqual([['answers', 'open'], ['passport', 'open'], ['approval', 'open']]);
    expect(shown.steps.every(({ due }) => due! < '2027-04-01')).toBe(true);
    expect(shown.questions.find(({ code }) => code === 'purpose')).toMatchObject({ type: 'choice', required: true });
    expect(shown.verdict!.requirements.length).toBeGreaterThan(0);
  });

  it('tells a traveller whom the rules deny', async () => {
    const shown = await tripOf(await traveller({ nationality: 'USA' }));
    expect(shown.verdict).toMatchObject({ outcome: 'deny' });
    expect(shown.steps.at(-1)).toMatchObject({ code: 'approval', state: 'problem' });
  });

  it('saves answers step by step, and says what is missing', async () => {
    const person = await traveller();
    const first = await save(person, { occupation: 'Beekeeper', press: null }, '"0"');
    expect(first.statusCode).toBe(200);
    expect(first.json()).toMatchObject({ answers: { occupation: 'Beekeeper' }, version: 1 });
    expect(first.json<Refused>().errors).toContainEqual({ pointer: '/answers/press', detail: 'This is still needed.' });
    expect(first.headers['etag']).toBe('"1"');
    expect((await save(person, answers, '"1"')).json()).toMatchObject({ version: 2, errors: [] });
    const shown = await tripOf(person);
    expect(shown).toMatchObject({ answers, answersVersion: 2 });
    expect(shown.steps[0]).toEqual({ code: 'answers', state: 'done', due: null });
  });

  it('refuses a change of a version that is no longer there, or of none', async () => {
    const person = await traveller();
    await save(person, answers, '"0"');
    const stale = await save(person, { ...answers, occupation: 'Baker' }, '"0"');
    expect(stale.json()).toMatchObject({ status: 412, code: 'traveller.answers-changed' });
    expect((await save(person, answers)).json()).toMatchObject({ status: 428, code: 'edit.version-required' });
    expect((await tripOf(person)).answers).toMatchObject({ occupation: 'Beekeeper' });
  });

  it('points at every answer that does not fit, and saves none', async () => {
    const person = await traveller();
    const refused = await save(person, { ...answers, birthDate: '1988-02-30', sex: 'Q', shoeSize: '42' }, '"0"');
    expect(refused.json()).toMatchObject({ status: 422, code: 'traveller.answers-invalid' });
    expect(refused.json<Refused>().errors.map(({ pointer }) => pointer).sort()).toEqual(['/answers/birthDate', '/answers/sex', '/answers/shoeSize']);
    expect((await save(person, { occupation: 7 }, '"0"')).json()).toMatchObject({ status: 422, errors: [{ pointer: '/answers/occupation' }] });
    expect((await save(person, 'none', '"0"')).json()).toMatchObject({ status: 422, errors: [{ pointer: '/answers' }] });
    expect((await tripOf(person)).answersVersion).toBe(0);
  });

  it('shows each traveller their own alone', async () => {
    const [one, other] = [await traveller({ surname: 'Able' }), await traveller({ surname: 'Baker' })];
    await save(one, { ...answers, occupation: 'Spy' }, '"0"');
    expect(await tripOf(other)).toMatchObject({ traveller: { surname: 'Baker' }, answers: null });
    expect((await ask(other)).body).not.toContain('Spy');
  });

  it('is closed to staff, and empty for a traveller without a confirmed booking or erased since', async () => {
    const person = await traveller();
    expect((await ask(await people.staff('operator', organisationId))).statusCode).toBe(403);
    expect((await save(await people.staff('officer', organisationId), answers, '"0"')).statusCode).toBe(403);
    expect((await api.app.inject('/api/v1/me/trip')).statusCode).toBe(401);
    expect((await ask(await people.traveller(organisationId, newId()))).json()).toMatchObject({ status: 404 });
    await api.database.transaction((tx) => get(EraseTraveller).erase(tx, organisationId, person.id));
    expect((await ask(person)).statusCode).toBe(404);
    expect((await save(person, answers, '"0"')).statusCode).toBe(404);
  });
});
