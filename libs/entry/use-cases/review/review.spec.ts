import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type Desk, EntryDesk, readyFacts } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import type { AuthorityProfile } from '../../domain/rules/authority-profile.js';
import { rejectionCodes, rejectionReasons } from '../../domain/review/rejection-reasons.js';
import { type ApprovalInput, ApproveApplication } from '../applications/approve-application.js';
import { ListApplications } from '../applications/list-applications.js';
import { type RejectionInput, RejectApplication } from '../applications/reject-application.js';
import { WithdrawApplications } from '../applications/withdraw-applications.js';
import { DecideTogether } from './decide-together.js';
import { FourEyesForAll } from './four-eyes-for-all.js';
import { TakeApplication } from './take-application.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const deskWith = async (review: AuthorityProfile['review']): Promise<Desk> => {
  const desk = await entry.organisation();
  await entry.context.database.query('update authority set profile = $2 where organisation_id = $1', [desk.acting.organisationId, JSON.stringify({ review })]);
  return desk;
};
const officer = (desk: Desk): Desk => ({ ...desk, acting: { ...desk.acting, actorId: newId() } });
const approve = (desk: Desk, applicationId: string, more: Partial<ApprovalInput> = {}) =>
  entry.context.get(ApproveApplication).approve({ ...desk.acting, applicationId, reason: 'Everything fits', ...more });
const reject = (desk: Desk, applicationId: string, more: Partial<RejectionInput> = {}) =>
  entry.context.get(RejectApplication).reject({ ...desk.acting, applicationId, reason: 'It does not fit', ...more });
const standing = async (desk: Desk, id: string) => (await entry.context.get(ListApplications).standings(desk.acting.organisationId, [id])).get(id);
const unknownVerdict = { visits: [{ ...readyFacts.visits[0], mode: 'rail' }] } as const;

describe('four eyes', () => {
  const fourEyes = { fourEyes: true };

  it('take the yes of two different officers', async () => {
    const desk = await deskWith(fourEyes);
    const id = await entry.inReview(desk);
    expect(await approve(desk, id)).toMatchObject({ value: 'first' });
    expect(await entry.read(desk, id)).toMatchObject({ status: 'in-review' });
    expect(await standing(desk, id)).toMatchObject({ fourEyes: true, firstApproval: { actorId: desk.acting.actorId } });
    expect(await approve(desk, id)).toMatchObject({ code: 'entry.second-person-required' });
    expect((await entry.read(desk, id)).status).toBe('in-review');
    expect(await approve(officer(desk), id)).toMatchObject({ value: 'complete' });
    const { status, history } = await entry.read(desk, id);
    expect(status).toBe('approved');
    expect(history.map(({ action }) => action)).toEqual(['complete', 'approve-first', 'approve']);
    expect((await entry.events(desk)).filter(({ type }) => type.startsWith('application.approved')).map(({ type }) => type)).toEqual(['application.approved-first', 'application.approved']);
  });

  it('are asked for everywhere where the organisation says so, whatever the authority’s profile says', async () => {
    const desk = await deskWith({});
    const { organisationId } = desk.acting;
    const say = (wanted: boolean) => entry.context.database.transaction((tx) => entry.context.get(FourEyesForAll).set(tx, organisationId, wanted));
    await say(true);
    const id = await entry.inReview(desk);
    expect(await standing(desk, id)).toMatchObject({ fourEyes: true });
    expect(await approve(desk, id)).toMatchObject({ value: 'first' });
    expect(await approve(desk, id)).toMatchObject({ code: 'entry.second-person-required' });
    await say(false);
    expect(await standing(desk, id)).toMatchObject({ fourEyes: false });
    expect(await approve(desk, id)).toMatchObject({ value: 'complete' });
    const elsewhere = await deskWith({});
    expect(await approve(elsewhere, await entry.inReview(elsewhere))).toMatchObject({ value: 'complete' });
  });

  it('count one officer once, however often they press', async () => {
    const desk = await deskWith(fourEyes);
    const id = await entry.inReview(desk);
    const results = await Promise.all(Array.from({ length: 6 }, () => approve(desk, id)));
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
    expect((await entry.read(desk, id)).status).toBe('in-review');
  });

  it('let two of many officers at once through, one first and one second', async () => {
    const desk = await deskWith(fourEyes);
    const id = await entry.inReview(desk);
    const results = await Promise.all(Array.from({ length: 6 }, () => approve(officer(desk), id)));
    expect(results.flatMap((result) => (result.refused ? [] : [result.value])).sort()).toEqual(['complete', 'first']);
    expect((await entry.read(desk, id)).status).toBe('approved');
    const votes = await entry.context.database.query<{ n: number }>('select count(distinct actor_id)::int as n from application_vote where application_id = $1', [id]);
    expect(votes).toEqual([{ n: 2 }]);
  });

  it('are two also where nobody has locked anything: the database refuses the same person twice', async () => {
    const desk = await deskWith(fourEyes);
    const id = await entry.inReview(desk);
    const { organisationId, actorId } = desk.acting;
    const vote = (place: number, actor = actorId) =>
      entry.context.database.query('insert into application_vote (id, organisation_id, application_id, actor_id, place, cast_at) values ($1, $2, $3, $4, $5, now())', [newId(), organisationId, id, actor, place]);
    await vote(1);
    await expect(vote(2)).rejects.toThrow('application_vote_actor');
    await expect(vote(1, newId())).rejects.toThrow('application_vote_place');
    await expect(vote(3, newId())).rejects.toThrow('check constraint');
  });

  it.each<[string, (desk: Desk, id: string, travellerId: string) => Promise<unknown>]>([
    ['the facts change', (desk, _id, travellerId) => entry.draft(desk, travellerId, { answers: { surname: 'Quill' } })],
    ['an officer rejects, and the traveller hands in again', async (desk, id, travellerId) => {
      valueOf(await reject(officer(desk), id));
      await entry.draft(desk, travellerId, { documentCheck: { id: newId(), outcome: 'accepted' } });
    }],
    ['the traveller no longer goes, and then does', async (desk, _id, travellerId) => {
      await entry.context.get(WithdrawApplications).withdraw({ ...desk.acting, travellerIds: [travellerId] });
      await entry.draft(desk, travellerId);
    }],
  ])('start anew when %s', async (_what, change) => {
    const desk = await deskWith(fourEyes);
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    valueOf(await approve(desk, id));
    await change(desk, id, travellerId);
    expect(await standing(desk, id)).toMatchObject({ firstApproval: null });
    expect(await approve(officer(desk), id)).toMatchObject({ value: 'first' });
    expect((await entry.read(desk, id)).status).toBe('in-review');
  });

  it('are not asked for where the authority’s profile does not', async () => {
    const desk = await deskWith({});
    expect(await approve(desk, await entry.inReview(desk))).toMatchObject({ value: 'complete' });
  });
});

describe('what a machine may not decide alone', () => {
  const highRisk = { highRisk: 'Journalists were detained in May.' };

  it('is anything on a journey marked as high risk, and it says why', async () => {
    const desk = await deskWith(highRisk);
    const id = await entry.inReview(desk);
    const refused = { code: 'entry.person-required', detail: expect.stringContaining('Journalists were detained in May.') };
    expect(await approve(desk, id, { by: 'machine', hasLooked: true })).toMatchObject(refused);
    expect(await reject(desk, id, { by: 'machine' })).toMatchObject(refused);
    expect((await entry.read(desk, id)).status).toBe('in-review');
    expect(await reject(desk, id)).toMatchObject({ refused: false });
  });

  it('is whom nobody knows to be allowed', async () => {
    const desk = await deskWith({});
    const { id } = await entry.draft(desk, await entry.traveller(desk), unknownVerdict);
    expect(await reject(desk, id, { by: 'machine' })).toMatchObject({ code: 'entry.person-required' });
    expect(await approve(desk, id, { by: 'machine' })).toMatchObject({ code: 'entry.verdict-unknown' });
  });

  it('is not the rest', async () => {
    const desk = await deskWith({});
    expect(await approve(desk, await entry.inReview(desk), { by: 'machine' })).toMatchObject({ value: 'complete' });
  });

  it('includes the accepted check of a passport where the journey is marked: an officer looks first', async () => {
    const desk = await deskWith(highRisk);
    const id = await entry.inReview(desk);
    expect(await approve(desk, id)).toMatchObject({ code: 'entry.look-required', detail: expect.stringContaining('Journalists') });
    expect(await approve(desk, id, { hasLooked: true })).toMatchObject({ value: 'complete' });
  });
});

describe('taking an application', () => {
  const take = (desk: Desk, applicationId: string) => entry.context.get(TakeApplication).take({ ...desk.acting, applicationId });
  const release = (desk: Desk, applicationId: string) => entry.context.get(TakeApplication).release({ ...desk.acting, applicationId });
  const lapse = (id: string) => entry.context.database.query(`update application_lease set taken_at = taken_at - interval '16 minutes', expires_at = expires_at - interval '16 minutes' where application_id = $1`, [id]);

  it('lets one of many who take it at once have it', async () => {
    const desk = await deskWith({});
    const id = await entry.inReview(desk);
    const results = await Promise.all(Array.from({ length: 6 }, () => take(officer(desk), id)));
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
    expect(results.find(({ refused }) => refused)).toMatchObject({ code: 'entry.application-taken', detail: expect.stringContaining('2026-11-22T12:15') });
  });

  it('keeps everybody else from deciding, until it is left or the time is over', async () => {
    const desk = await deskWith({});
    const [first, second] = [officer(desk), officer(desk)];
    const id = await entry.inReview(desk);
    valueOf(await take(first, id));
    expect(await approve(second, id)).toMatchObject({ code: 'entry.application-taken' });
    expect(await reject(second, id)).toMatchObject({ code: 'entry.application-taken' });
    valueOf(await release(second, id));
    expect(await take(second, id)).toMatchObject({ code: 'entry.application-taken' });
    expect(await take(first, id)).toMatchObject({ refused: false });
    await lapse(id);
    expect(await standing(desk, id)).toMatchObject({ taken: null });
    valueOf(await take(second, id));
    expect(await approve(first, id)).toMatchObject({ code: 'entry.application-taken' });
    valueOf(await release(second, id));
    expect(await approve(first, id)).toMatchObject({ refused: false });
  });

  it('ends with the decision', async () => {
    const desk = await deskWith({});
    const id = await entry.inReview(desk);
    valueOf(await take(desk, id));
    valueOf(await approve(desk, id));
    expect(await standing(desk, id)).toMatchObject({ taken: null });
  });

  it('is not for officers of another organisation', async () => {
    const id = await entry.inReview(await deskWith({}));
    const stranger = await deskWith({});
    expect(await take(stranger, id)).toMatchObject({ code: 'not-found' });
    expect(await release(stranger, id)).toMatchObject({ code: 'not-found' });
  });
});

describe('deciding on many together', () => {
  const item = async (desk: Desk, applicationId: string) => ({ applicationId, revision: (await entry.read(desk, applicationId)).revision });
  const together = async (desk: Desk, ids: readonly string[], decision: 'approve' | 'reject' = 'approve') => {
    const items = await Promise.all(ids.map((id) => item(desk, id)));
    const input = { ...desk.acting, decision, items, reason: 'As agreed' };
    const preview = await entry.context.get(DecideTogether).preview(input);
    const done = await entry.context.get(DecideTogether).decide(input);
    return [preview, done].map((outcomes) => outcomes.map(({ refusal }) => refusal?.code ?? 'done'));
  };

  it('does what it said it would, and names what it refused', async () => {
    const desk = await deskWith({});
    const ordinary = [await entry.inReview(desk), await entry.inReview(desk)];
    const doubtful = (await entry.draft(desk, await entry.traveller(desk), unknownVerdict)).id;
    const toLook = (await entry.draft(desk, await entry.traveller(desk), { documentCheck: { id: newId(), outcome: 'needs-review' } })).id;
    const done = await entry.approved(desk);
    const taken = await entry.inReview(desk);
    valueOf(await entry.context.get(TakeApplication).take({ ...officer(desk).acting, applicationId: taken }));
    const expected = ['done', 'done', 'entry.verdict-unknown', 'entry.not-ordinary', 'entry.transition-refused', 'entry.application-taken'];
    expect(await together(desk, [...ordinary, doubtful, toLook, done, taken])).toEqual([expected, expected]);
    expect((await entry.read(desk, ordinary[0]!)).status).toBe('approved');
    expect((await entry.read(desk, toLook)).status).toBe('in-review');
  });

  it.each<[string, AuthorityProfile['review'], string]>([
    ['a journey marked as high risk', { highRisk: 'Closed on short notice.' }, 'entry.not-ordinary'],
    ['what two officers look at', { fourEyes: true }, 'entry.not-ordinary'],
  ])('approves none of %s', async (_what, manner, code) => {
    const desk = await deskWith(manner);
    const id = await entry.inReview(desk);
    expect(await together(desk, [id])).toEqual([[code], [code]]);
    expect((await entry.read(desk, id)).status).toBe('in-review');
  });

  it('rejects, but nobody of whom nothing is known', async () => {
    const desk = await deskWith({});
    const doubtful = (await entry.draft(desk, await entry.traveller(desk), unknownVerdict)).id;
    const expected = ['done', 'entry.not-ordinary'];
    expect(await together(desk, [await entry.inReview(desk), doubtful], 'reject')).toEqual([expected, expected]);
  });

  it('refuses who has changed since they were chosen', async () => {
    const desk = await deskWith({});
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    const items = [await item(desk, id)];
    await entry.draft(desk, travellerId, { answers: { surname: 'Quill' } });
    const decide = entry.context.get(DecideTogether).decide({ ...desk.acting, decision: 'approve', items, reason: '' });
    expect((await decide).map(({ refusal }) => refusal?.code)).toEqual(['entry.application-changed']);
  });
});

describe('usual reasons of a rejection', () => {
  it('stand for the officer’s own words, but for “other”', async () => {
    const desk = await deskWith({});
    const id = await entry.inReview(desk);
    expect(await reject(desk, id, { reason: ' ', code: 'other' })).toMatchObject({ code: 'entry.reason-required' });
    expect(await reject(desk, id, { reason: '', code: 'name-differs' })).toMatchObject({ refused: false });
    expect((await entry.read(desk, id)).history.at(-1)).toMatchObject({ action: 'reject', reason: null, reasonCode: 'name-differs' });
  });

  it('say in every language what is the matter and what to change', () => {
    for (const code of rejectionCodes) {
      for (const language of ['en', 'zh-hans', 'ru', 'de', 'fr', 'es'] as const) {
        const { what, change } = rejectionReasons[code][language];
        expect([what, change].every((text) => /[.。]$/u.test(text))).toBe(true);
      }
    }
  });
});
