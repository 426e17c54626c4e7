import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';

describe('the checklist of a traveller over HTTP', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
  }, 60_000);
  afterAll(() => api.close());

  it.each(['officer', 'operator'] as const)('says to an %s whose it is, what is asked, and which papers are there', async (role) => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/v1/travellers/${ours.ids.traveller}/checklist`, headers: ours[role].headers });
    expect(answer.json()).toMatchObject({
      traveller: { name: expect.stringContaining('Quillfeather') }, items: expect.arrayContaining([expect.objectContaining({ id: ours.ids.checklistItem })]), papers: [{ id: ours.ids.paper, state: 'usable' }],
    });
  });
});
