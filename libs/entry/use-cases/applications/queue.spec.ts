import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { type Desk, EntryDesk, readyFacts } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { demoStay } from '../../domain/packs/pyongyang/index.js';
import { ApplicationQueueRepository } from '../../persistence/application-queue.repository.js';
import { NoteFindings } from '../review/note-findings.js';
import { TakeApplication } from '../review/take-application.js';
import { ListApplications, type ListApplicationsInput } from './list-applications.js';

let entry: EntryDesk;
beforeAll(async () => {
  entry = await EntryDesk.open();
});
afterAll(() => entry.context.close());

const list = () => entry.context.get(ListApplications);
const ids = async (desk: Desk, more: Partial<ListApplicationsInput> = {}): Promise<string[]> =>
  (await list().list({ organisationId: desk.acting.organisationId, ...more })).items.map(({ id }) => id);
const entering = (from: string, until: string) => ({ visits: [demoStay(from, until)] as const });

/** Three that wait: the last drafted is due first. */
async function threeWaiting() {
  const desk = await entry.organisation();
  const draft = async (from: string, until: string): Promise<string> => (await entry.draft(desk, await entry.traveller(desk), entering(from, until))).id;
  return { desk, late: await draft('2027-04-03', '2027-04-06'), middle: await draft('2027-04-02', '2027-04-06'), early: await draft('2027-04-01', '2027-04-06') };
}

describe('the queue', () => {
  it('shows what is due first, or what was drafted first', async () => {
    const { desk, late, middle, early } = await threeWaiting();
    expect(await ids(desk)).toEqual([early, middle, late]);
    expect(await ids(desk, { order: 'oldest' })).toEqual([late, middle, early]);
    const { items } = await list().list({ organisationId: desk.acting.organisationId });
    expect(items.map(({ review }) => review.deadline)).toEqual(['2027-03-04', '2027-03-05', '2027-03-06']);
  });

  it('takes the deadline from the first demand that is not met, and from the day of entry where there is none', async () => {
    const { desk, early } = await threeWaiting();
    const set = (submitBy: string | null, requirements: object[]) =>
      entry.context.database.query('update visa_application set submit_by = $2, verdict = jsonb_build_object($3::text, $4::jsonb) where id = $1', [early, submitBy, 'requirements', JSON.stringify(requirements)]);
    const deadline = async () => (await list().standings(desk.acting.organisationId, [early])).get(early)?.deadline;
    await set('2027-03-04', [{ state: 'open', latestSafeDate: '2027-02-01' }, { state: 'met', latestSafeDate: '2026-12-01' }]);
    expect(await deadline()).toBe('2027-02-01');
    await set('2027-01-04', [{ state: 'unmet', latestSafeDate: '2027-02-01' }]);
    expect(await deadline()).toBe('2027-01-04');
    await set(null, []);
    expect(await deadline()).toBe('2027-04-01');
  });

  it('goes on where the page before ended, also when that item has moved', async () => {
    const { desk, late, middle, early } = await threeWaiting();
    const { organisationId } = desk.acting;
    const first = await list().list({ organisationId, limit: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([early]);
    await entry.context.database.query(`update visa_application set submit_by = '2027-06-01', entry_date = '2027-06-02', exit_date = '2027-06-03', verdict = '{}' where id = $1`, [early]);
    const second = await list().list({ organisationId, limit: 2, cursor: first.nextCursor ?? undefined });
    expect(second.items.map(({ id }) => id)).toEqual([middle, late]);
  });

  it('begins at the beginning for a cursor that is none', async () => {
    const { desk, early } = await threeWaiting();
    for (const cursor of ['nonsense', `2027-02-30_${newId()}`, "2027-03-04_' or true --"]) expect((await ids(desk, { cursor }))[0]).toBe(early);
  });

  it('leads from one to the next and back, within the filter', async () => {
    const { desk, late, middle, early } = await threeWaiting();
    const { organisationId } = desk.acting;
    expect(await list().neighbours({ organisationId }, middle)).toEqual({ previous: early, next: late });
    expect(await list().neighbours({ organisationId, order: 'oldest' }, middle)).toEqual({ previous: late, next: early });
    expect(await list().neighbours({ organisationId, dueBefore: '2027-03-06' }, middle)).toEqual({ previous: early, next: null });
    expect(await list().neighbours({ organisationId, statuses: ['approved'] }, middle)).toEqual({ previous: null, next: null });
    expect(await list().neighbours({ organisationId: newId() }, middle)).toBeNull();
  });

  it('keeps to each filter, and counts what each would leave', async () => {
    const { desk, late, middle, early } = await threeWaiting();
    const { organisationId, actorId } = desk.acting;
    const risky = desk.authorities.get('USA')!;
    await entry.context.database.query(`update authority set profile = '{"review":{"highRisk":"Detentions."}}' where id = $1`, [risky]);
    await entry.context.database.query('update visa_application set authority_id = $2, outdated = true where id = $1', [late, risky]);
    valueOf(await entry.context.get(TakeApplication).take({ ...desk.acting, applicationId: middle }));
    await entry.context.get(NoteFindings).note(organisationId, early, ['name.differs', 'name.differs', 'image.blurred']);
    await entry.draft(desk, await entry.traveller(desk), { documentCheck: null, ...entering('2027-04-04', '2027-04-06') });
    const waiting = { statuses: ['in-review'] } as const;
    expect(await ids(desk, { ...waiting, dueBefore: '2027-03-05' })).toEqual([early]);
    expect(await ids(desk, { ...waiting, departureId: desk.departureId })).toEqual([early, middle, late]);
    expect(await ids(desk, { ...waiting, departureId: newId() })).toEqual([]);
    expect(await ids(desk, { ...waiting, authorityId: risky })).toEqual([late]);
    expect(await ids(desk, { ...waiting, verdict: 'deny' })).toEqual([]);
    expect(await ids(desk, { ...waiting, finding: 'name.differs' })).toEqual([early]);
    expect(await ids(desk, { ...waiting, highRisk: true })).toEqual([late]);
    expect(await ids(desk, { ...waiting, highRisk: false })).toEqual([early, middle]);
    expect(await ids(desk, { ...waiting, taken: { by: actorId } })).toEqual([middle]);
    expect(await ids(desk, { ...waiting, taken: { by: newId() } })).toEqual([]);
    expect(await ids(desk, { ...waiting, taken: 'nobody' })).toEqual([early, late]);
    expect(await ids(desk, { ...waiting, awaitsSecond: true })).toEqual([]);
    expect(await ids(desk, { ...waiting, outdated: true })).toEqual([late]);
    expect(await list().count(organisationId, waiting, actorId, '2027-03-06')).toEqual({
      total: 3, late: 0, dueBefore: 2, highRisk: 1, awaitsSecond: 0, outdated: 1, mine: 1, nobodys: 2,
      verdicts: { conditional: 3 },
      authorities: { [desk.authorities.get('PRK')!]: 2, [risky]: 1 },
      departures: { [desk.departureId]: 3 },
      findings: { 'image.blurred': 1, 'name.differs': 1 },
    });
    expect(await list().count(newId(), waiting, actorId, '2027-03-06')).toMatchObject({ total: 0, verdicts: {}, findings: {} });
  });
});

describe('ten thousand applications', () => {
  it('are paged along an index: a page of fifty reads no more rows than it shows', async () => {
    const desk = await entry.organisation();
    const { organisationId } = desk.acting;
    const one = (await entry.draft(desk, await entry.traveller(desk), { answers: readyFacts.answers })).id;
    await entry.context.database.query(
      `insert into visa_application (id, organisation_id, traveller_id, departure_id, authority_id, status, purpose, destination, entry_date, exit_date,
         document_check_id, document_outcome, verdict_outcome, verdict, submit_by)
       select gen_random_uuid(), organisation_id, traveller_id, gen_random_uuid(), authority_id, 'in-review', purpose, destination, entry_date + n % 300, exit_date + n % 300,
         document_check_id, document_outcome, verdict_outcome, verdict, submit_by + n % 300
         from visa_application, generate_series(1, 10000) n where id = $1`,
      [one],
    );
    await entry.context.database.query('analyze visa_application');
    const queue = entry.context.get(ApplicationQueueRepository);
    const plan = async (after?: { deadline: string; id: string }): Promise<string> => {
      const { text, values } = queue.statement(organisationId, { filter: { statuses: ['in-review'] }, order: 'deadline', after, limit: 51 }, 'a.id');
      const rows = await entry.context.database.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers off, timing off) ${text}`, values);
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    };
    for (const text of [await plan(), await plan({ deadline: '2027-06-01', id: newId() })]) {
      expect(text).toMatch(/Index (Only )?Scan using visa_application_(any_)?deadline/);
      expect(text).not.toMatch(/Seq Scan on visa_application|Sort Key: a\.deadline/);
      const touched = [...text.matchAll(/visa_application_(?:any_)?deadline on.*?actual rows=(\d+)(?:\.\d+)? loops=1\)/g)].map(([, rows]) => Number(rows));
      expect(Math.max(...touched)).toBeLessThanOrEqual(60);
    }
  }, 60_000);
});
