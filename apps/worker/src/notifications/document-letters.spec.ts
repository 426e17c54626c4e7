import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvitationLinks, ReadInvitations, ReadOrganisation } from '#accounts';
import { DecideDocument, ReadDocumentChecks, ReadDocumentReview } from '#documents';
import { ReadApplication } from '#entry';
import { newId } from '#kernel';
import type { Delivery } from '#notifications';
import { Config } from '#platform';
import { ChooseReminders, ReadTravellerCase, TravellerLanguages } from '#readiness';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { valueOf } from '../../../../test/support/results.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { Letters } from './letters.js';

describe('the letter about a passport picture', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let letters: Letters;

  const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });

  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    letters = new Letters(
      get(Config), get(ReadOrganisation), get(ReadTravellerCase), get(TravellerLanguages), get(ReadInvitations), get(InvitationLinks), get(ReadDocumentChecks), get(ReadApplication),
    );
  });
  afterAll(() => api.close());

  const letter = (outcome: string): Promise<Delivery | null> =>
    letters.for({
      id: newId(), type: 'document.checked', organisationId: ours.id, subject: { checkId: ours.ids.documentCheck, travellerId: ours.ids.traveller, outcome },
      actor: { kind: 'user', id: ours.officer.id }, correlationId: newId(), at: new Date().toISOString(),
    });
  const reject = async (reason: string): Promise<void> => {
    const { revision } = valueOf(await get(ReadDocumentReview).read(ours.id, ours.ids.documentCheck));
    valueOf(await get(DecideDocument).decide({ organisationId: ours.id, actorId: ours.officer.id, checkId: ours.ids.documentCheck, decision: 'reject', reason, revision }));
  };

  it('is not written while an officer has still to look', async () => {
    expect(await letter('needs-review')).toBeNull();
  });

  it('tells what the officer wrote when one rejects it, and once for each decision', async () => {
    await reject('This is a photocopy; send the page itself.');
    const first = await letter('rejected');
    expect(first).toMatchObject({ template: 'document-result', values: { outcome: 'rejected', findings: ['This is a photocopy; send the page itself.'] } });
    expect((await letter('rejected'))?.key).toBe(first?.key);
    await reject('The same reason is no other decision.');
    expect((await letter('rejected'))?.key).toBe(first?.key);
  });

  it('is written in the language that the traveller has chosen', async () => {
    const whose = { organisationId: ours.id, travellerId: ours.ids.traveller };
    const { version } = valueOf(await get(ChooseReminders).read(whose));
    valueOf(await get(ChooseReminders).choose(whose, { locale: 'ru', wanted: true, version }));
    expect(await letter('rejected')).toMatchObject({ locale: 'ru' });
  });
});
