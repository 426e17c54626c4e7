import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Database } from '#platform';
import { EraseTraveller } from '#travellers';
import { type Desk, EntryDesk, readyFacts } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import type { TravellerFacts } from '../../domain/judging/traveller-facts.js';
import { ApproveApplication } from './approve-application.js';
import { DraftApplication } from './draft-application.js';
import { ListApplications } from './list-applications.js';
import { ReadApplication } from './read-application.js';
import { RejectApplication } from './reject-application.js';

let entry: EntryDesk;
let desk: Desk;
beforeAll(async () => {
  entry = await EntryDesk.open();
  desk = await entry.organisation();
});
afterAll(() => entry.context.close());

const facts = (different: Partial<TravellerFacts>) => ({ facts: { ...readyFacts.facts, ...different } });
const approve = (applicationId: string, of: Desk = desk) =>
  entry.context.get(ApproveApplication).approve({ ...of.acting, applicationId, reason: 'Everything fits' });
const reject = (applicationId: string, reason: string, of: Desk = desk) =>
  entry.context.get(RejectApplication).reject({ ...of.acting, applicationId, reason });

describe('drafting an application', () => {
  it('stays a draft until the answers and a usable document are there', async () => {
    const travellerId = await entry.traveller(desk);
    expect((await entry.draft(desk, travellerId, { answersComplete: false, documentCheck: null })).status).toBe('draft');
    expect((await entry.draft(desk, travellerId, { documentCheck: null })).status).toBe('draft');
    expect((await entry.draft(desk, travellerId, { documentCheck: { id: newId(), outcome: 'rejected' } })).status).toBe('draft');
    expect((await entry.draft(desk, travellerId, { documentCheck: { id: newId(), outcome: 'needs-review' } })).status).toBe('in-review');
  });

  it('keeps the verdict, what is required and until when', async () => {
    const application = await entry.read(desk, await entry.inReview(desk));
    expect(application).toMatchObject({
      status: 'in-review',
      purpose: 'sport',
      destination: 'PRK',
      entryDate: '2027-04-01',
      verdictOutcome: 'conditional',
      submittedBy: '2027-03-04',
      authority: { code: 'PRK' },
    });
    expect(application.verdict.rules).toContainEqual(expect.objectContaining({ id: 'E27.admission', role: 'allows' }));
    expect(application.verdict.requirements).toContainEqual(expect.objectContaining({ code: 'passport-validity', state: 'met' }));
  });

  it('changes nothing when nothing has changed', async () => {
    const travellerId = await entry.traveller(desk);
    const first = await entry.draft(desk, travellerId);
    const before = await entry.events(desk);
    expect(await entry.draft(desk, travellerId)).toEqual({ ...first, changed: false });
    expect(await entry.events(desk)).toEqual(before);
    expect((await entry.read(desk, first.id)).history).toHaveLength(1);
  });

  it('goes back to the officer when any answer changes after the approval', async () => {
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    valueOf(await approve(id));
    const answers = { ...readyFacts.answers, occupation: 'Journalist' };
    expect(await entry.draft(desk, travellerId, { answers })).toMatchObject({ status: 'in-review', changed: true });
  });

  it('makes one application of many calls at once', async () => {
    const travellerId = await entry.traveller(desk);
    const drafted = await Promise.all(Array.from({ length: 8 }, () => entry.draft(desk, travellerId)));
    expect(new Set(drafted.map(({ id }) => id)).size).toBe(1);
    expect(drafted.filter(({ changed }) => changed)).toHaveLength(1);
  });

  it('does not let facts that were read early win over those read later', async () => {
    const travellerId = await entry.traveller(desk);
    const reached = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    let current = { ...readyFacts, answersComplete: false };
    let reads = 0;
    const draft = () =>
      entry.context.get(DraftApplication).draft({
        ...desk.acting,
        travellerId,
        departureId: desk.departureId,
        authorityCode: 'PRK',
        readFacts: async () => {
          const seen = current;
          reads += 1;
          if (reads === 1) {
            reached.resolve(undefined);
            await released.promise;
          }
          return seen;
        },
      });
    const slow = draft();
    await reached.promise;
    current = readyFacts;
    const fast = await draft();
    released.resolve(undefined);
    await slow;
    expect(fast).toMatchObject({ value: { status: 'in-review' } });
    expect((await entry.read(desk, 'value' in fast ? fast.value.id : '')).status).toBe('in-review');
  });

  it('takes an approval back when the facts change', async () => {
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    await approve(id);
    expect((await entry.draft(desk, travellerId)).status).toBe('approved');
    expect((await entry.draft(desk, travellerId, facts({ passportExpiresOn: '2030-01-01' }))).status).toBe('in-review');
  });

  it('refuses an authority that the organisation does not keep', async () => {
    const { acting, departureId } = desk;
    const input = { ...acting, departureId, travellerId: newId(), authorityCode: 'NOBODY', readFacts: () => Promise.resolve(readyFacts) };
    expect(await entry.context.get(DraftApplication).draft(input)).toMatchObject({ code: 'entry.authority-unknown' });
  });
});

describe('reviewing an application', () => {
  it('approves once, with the reason in the history and not in the event', async () => {
    const id = await entry.inReview(desk);
    expect(await approve(id)).toMatchObject({ refused: false });
    const { status, history } = await entry.read(desk, id);
    expect(status).toBe('approved');
    expect(history.at(-1)).toMatchObject({ action: 'approve', from: 'in-review', to: 'approved', actorId: desk.acting.actorId, reason: 'Everything fits' });
    const events = await entry.events(desk);
    expect(events.filter(({ type, subject }) => type === 'application.approved' && subject['applicationId'] === id)).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain('Everything fits');
    expect(await approve(id)).toMatchObject({ code: 'entry.transition-refused', detail: 'The application is approved and waits for a batch.' });
  });

  it('does not approve a draft', async () => {
    const { id } = await entry.draft(desk, await entry.traveller(desk), { documentCheck: null });
    expect(await approve(id)).toMatchObject({ code: 'entry.transition-refused' });
  });

  it('shows a denied traveller to the officer and refuses to approve', async () => {
    const { id, status } = await entry.draft(desk, await entry.traveller(desk), facts({ issuingState: 'JPN' }));
    expect(status).toBe('in-review');
    expect(await approve(id)).toMatchObject({ code: 'entry.verdict-denies' });
    expect(await entry.read(desk, id)).toMatchObject({ status: 'in-review', verdictOutcome: 'deny' });
  });

  it('does not approve what nobody knows to be allowed', async () => {
    const { id } = await entry.draft(desk, await entry.traveller(desk), { visits: [{ ...readyFacts.visits[0], mode: 'rail' }] });
    expect(await approve(id)).toMatchObject({ code: 'entry.verdict-unknown' });
  });

  it('rejects with a reason only', async () => {
    const id = await entry.inReview(desk);
    expect(await reject(id, '   ')).toMatchObject({ code: 'entry.reason-required', errors: [{ pointer: '/reason' }] });
    expect(await reject(id, 'The photo shows another person')).toMatchObject({ refused: false });
    expect((await entry.read(desk, id)).history.at(-1)).toMatchObject({ to: 'rejected', reason: 'The photo shows another person' });
  });

  it('comes back from a rejection when the traveller hands in another document, not before', async () => {
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    await reject(id, 'Blurred');
    expect((await entry.draft(desk, travellerId)).status).toBe('rejected');
    expect((await entry.draft(desk, travellerId, { documentCheck: { id: newId(), outcome: 'accepted' } })).status).toBe('in-review');
  });

  it('lets one of two officers who decide at once win', async () => {
    const id = await entry.inReview(desk);
    const results = await Promise.all([approve(id), approve(id), approve(id)]);
    expect(results.filter(({ refused }) => !refused)).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('comes in pages, of the statuses asked for', async () => {
    const of = await entry.organisation();
    const ids = [await entry.inReview(of), await entry.approved(of), await entry.inReview(of)];
    const list = entry.context.get(ListApplications);
    const { organisationId } = of.acting;
    const first = await list.list({ organisationId, order: 'oldest', limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await list.list({ organisationId, order: 'oldest', limit: 2, cursor: first.nextCursor ?? undefined });
    expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
    expect((await list.list({ organisationId, statuses: ['approved'] })).items.map(({ id }) => id)).toEqual([ids[1]]);
    expect((await list.list({ organisationId, departureId: newId() })).items).toEqual([]);
  });
});

describe('the boundary of the organisation', () => {
  it('hides applications from officers of another one, and lets them change nothing', async () => {
    const other = await entry.organisation();
    const id = await entry.inReview(desk);
    const { organisationId } = other.acting;
    expect(await entry.context.get(ReadApplication).read(organisationId, id)).toMatchObject({ code: 'not-found' });
    expect((await entry.context.get(ListApplications).list({ organisationId })).items).toEqual([]);
    expect(await approve(id, other)).toMatchObject({ code: 'not-found' });
    expect(await reject(id, 'No', other)).toMatchObject({ code: 'not-found' });
    const { travellerId } = await entry.read(desk, id);
    expect(await entry.context.get(ListApplications).ofTravellers(organisationId, [travellerId])).toEqual([]);
    expect(await entry.read(desk, id)).toMatchObject({ status: 'in-review' });
  });

  it("cannot draw up an application for another organisation's traveller", async () => {
    const other = await entry.organisation();
    const travellerId = await entry.traveller(desk);
    await expect(entry.draft(other, travellerId)).rejects.toThrow('foreign key');
  });
});

describe('erasure', () => {
  it('leaves the reasons unreadable', async () => {
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    await reject(id, 'Philippa sent the wrong page');
    await entry.context.get(Database).transaction((tx) => entry.context.get(EraseTraveller).erase(tx, desk.acting.organisationId, travellerId));
    expect((await entry.read(desk, id)).history.at(-1)).toMatchObject({ to: 'rejected', reason: null });
    const rows = await entry.context.database.query('select to_jsonb(a)::text || e::text as text from visa_application a join application_event e on e.application_id = a.id where a.id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain('Philippa');
    expect(JSON.stringify(rows)).not.toContain('2031-05-06');
  });
});
