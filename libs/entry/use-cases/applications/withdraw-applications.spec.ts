import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, EntryDesk } from '../../../../test/support/entry-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { ApproveApplication } from './approve-application.js';
import { AssembleBatch } from '../batches/assemble-batch.js';
import { WithdrawApplications } from './withdraw-applications.js';

let entry: EntryDesk;
let desk: Desk;
beforeAll(async () => {
  entry = await EntryDesk.open();
  desk = await entry.organisation();
});
afterAll(() => entry.context.close());

const withdraw = async (applicationId: string): Promise<void> => {
  const { travellerId } = await entry.read(desk, applicationId);
  await entry.context.get(WithdrawApplications).withdraw({ ...desk.acting, travellerIds: [travellerId] });
};
const assemble = (applicationId: string) =>
  entry.context.get(AssembleBatch).assemble({ ...desk.acting, authorityId: desk.authorities.get('PRK')!, applicationIds: [applicationId] });
const told = async (applicationId: string): Promise<string[]> =>
  (await entry.events(desk)).filter(({ subject }) => subject['applicationId'] === applicationId).map(({ type }) => type);

describe('withdrawing applications', () => {
  it('takes one that waits for review from the officer, once', async () => {
    const id = await entry.inReview(desk);
    await withdraw(id);
    await withdraw(id);
    expect(await entry.read(desk, id)).toMatchObject({ status: 'withdrawn', outdated: false });
    expect((await entry.read(desk, id)).history.map(({ action }) => action)).toEqual(['complete', 'withdraw']);
    expect(await entry.context.get(ApproveApplication).approve({ ...desk.acting, applicationId: id, reason: '' })).toMatchObject({
      code: 'entry.transition-refused',
      detail: 'The application was withdrawn: its traveller no longer goes on this departure. It comes back if they do.',
    });
  });

  it('keeps an approved one out of every batch', async () => {
    const id = await entry.approved(desk);
    await withdraw(id);
    expect(await assemble(id)).toMatchObject({ errors: [{ pointer: '/applicationIds/0', detail: 'It is withdrawn, not approved.' }] });
  });

  it('takes a draft without a usable document too', async () => {
    const { id } = await entry.draft(desk, await entry.traveller(desk), { documentCheck: null });
    await withdraw(id);
    expect((await entry.read(desk, id)).status).toBe('withdrawn');
  });

  it('gives one back to the officer when its traveller goes after all, though nothing else has changed', async () => {
    const travellerId = await entry.traveller(desk);
    const { id } = await entry.draft(desk, travellerId);
    await withdraw(id);
    await entry.draft(desk, travellerId);
    expect((await entry.read(desk, id)).status).toBe('in-review');
  });

  it('marks one that is in a batch, and says so once', async () => {
    const id = await entry.approved(desk);
    valueOf(await assemble(id));
    await withdraw(id);
    await withdraw(id);
    expect(await entry.read(desk, id)).toMatchObject({ status: 'in-batch', outdated: true });
    expect((await told(id)).filter((type) => type === 'application.outdated')).toHaveLength(1);
  });

  it('wins or loses against a batch that is assembled at the same time, and never leaves it unmarked', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, () => entry.approved(desk)));
    await Promise.all(ids.flatMap((id) => [withdraw(id), assemble(id)]));
    for (const id of ids) {
      const { status, outdated } = await entry.read(desk, id);
      expect([`withdrawn false`, `in-batch true`]).toContain(`${status} ${outdated}`);
    }
  });
});
