import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadOrganisation } from '#accounts';
import { ChoiceLinks, ReadBooking, ReadWaitingEntry } from '#bookings';
import { type Delivery, DraftLetters, ReadLetters, ReleaseLetters } from '#notifications';
import { newId } from '#kernel';
import { Config, Database } from '#platform';
import { EraseTraveller, ReadTravellers } from '#travellers';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { StopLetters } from './stop-letters.js';

describe('a letter about a schedule change', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let letters: StopLetters;

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
  const occasion = () => ({ organisationId: ours.id, occasion: 'schedule-change', occasionId: ours.ids.scheduleChange }) as const;
  const letterId = async (): Promise<string> => (await api.database.query<{ id: string }>('select id from drafted_letter where occasion_id = $1', [ours.ids.scheduleChange]))[0]?.id ?? '';
  const send = async (): Promise<Delivery | null> =>
    letters.for({
      id: newId(), type: 'letter.released', organisationId: ours.id, subject: { letterId: await letterId() }, actor: { kind: 'user', id: ours.operator.id }, correlationId: newId(), at: new Date().toISOString(),
    });

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    letters = new StopLetters(get(ReadLetters), get(ReadBooking), get(ReadWaitingEntry), get(ReadOrganisation), get(ChoiceLinks), get(ReadTravellers), get(Config));
    const times = { departsAt: '2027-04-01T13:25:00.000+08:00', arrivesAt: '2027-04-01T16:30:00.000+09:00' };
    const facts = { news: 'flight-cancelled', tripName: 'Marathon', reference: 'K7PXQ4', flight: 'CA121 PEK–FNJ', before: times, after: null, reason: 'No aircraft.', effects: [{ code: 'seat-lost' }] } as const;
    await get(DraftLetters).draft(occasion(), [{ addressee: 'traveller', addresseeId: ours.ids.traveller, departureId: ours.ids.departure, locale: 'de', facts }]);
  }, 60_000);
  afterAll(() => api.close());

  it('is not sent before somebody approved it', async () => {
    expect(await send()).toBeNull();
  });

  it('goes to the traveller, by name and in their language, once', async () => {
    expect([await get(ReleaseLetters).release(occasion(), ours.operator.id), await get(ReleaseLetters).release(occasion(), ours.operator.id)]).toEqual([1, 0]);
    const delivery = await send();
    expect(delivery).toMatchObject({ template: 'flight-changed', locale: 'de', travellerId: ours.ids.traveller, values: { name: 'Philippa Quillfeather', flight: 'CA121 PEK–FNJ', link: expect.stringContaining('/trip') } });
    expect((await send())?.key).toBe(delivery?.key);
  });

  it('goes to nobody who was erased', async () => {
    valueOf(await get(Database).transaction((tx) => get(EraseTraveller).erase(tx, ours.id, ours.ids.traveller)));
    expect(await send()).toBeNull();
  });
});
