import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReadDocumentChecks, ReadPapers, ReadPortraits } from '#documents';
import { ReadApplication } from '#entry';
import { newId } from '#kernel';
import { Files } from '#platform';
import { FillForm, GivenPapers } from '#readiness';
import { type FurnishedOrganisation, furnishOrganisation } from '../../../../test/support/furnished-organisation.js';
import { createTestApi, type TestApi } from '../../../../test/support/test-api.js';
import { PapersAtHand } from './papers-at-hand.js';

describe('the further papers of an application', () => {
  let api: TestApi;
  let ours: FurnishedOrganisation;
  let papers: PapersAtHand;
  beforeAll(async () => {
    api = await createTestApi();
    ours = await furnishOrganisation(api, 'Quillfeather');
    const get: TestApi['app']['get'] = (type: never) => api.app.get(type, { strict: false });
    papers = new PapersAtHand(get(Files), get(ReadApplication), get(ReadDocumentChecks), get(ReadPortraits), get(FillForm), get(GivenPapers), get(ReadPapers));
  }, 60_000);
  afterAll(() => api.close());

  const holder = () => ({ organisationId: ours.id, applicationId: ours.ids.application, travellerId: ours.ids.traveller });
  const read = (paperId: string) => papers.read({ ...holder(), kind: 'paper', paperId, photoBytes: null });

  it('are those that were given for the checklist, each as it was handed in', async () => {
    const [paper, ...others] = await papers.further(holder());
    expect([paper, others]).toEqual([{ id: ours.ids.paper, code: expect.any(String), ending: 'jpg' }, []]);
    expect(await read(ours.ids.paper)).toEqual({ bytes: Buffer.from('ffd8ffe0ffd9', 'hex'), source: `paper:${ours.ids.paper}` });
  });

  it('are none that were refused, that nobody asks for, or of somebody else', async () => {
    expect(await read(newId())).toBeNull();
    expect(await papers.further({ ...holder(), applicationId: newId() })).toEqual([]);
    await api.database.query(`update paper set state = 'refused' where id = $1`, [ours.ids.paper]);
    expect(await papers.further(holder())).toEqual([]);
    expect(await read(ours.ids.paper)).toBeNull();
    await api.database.query(`update paper set state = 'usable', code = 'letter:not-asked' where id = $1`, [ours.ids.paper]);
    expect(await papers.further(holder())).toEqual([]);
  });
});
