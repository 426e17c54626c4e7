import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { brokenConstraint } from '#platform';
import { Office } from '../../../test/support/office.js';
import { valueOf } from '../../../test/support/results.js';
import { type AllotmentEdit, ChangeAllotment } from './change-allotment.js';
import { HoldBundle } from './hold-bundle.js';
import { ListAllotmentChanges } from './list-allotment-changes.js';
import { OpenAllotment } from './open-allotment.js';
import { ReadAllotments } from './read-allotments.js';
import { ReleaseAllotments } from './release-allotments.js';
import { ReleaseHold } from './release-hold.js';

describe('the terms of an allotment', () => {
  let office: Office;
  let organisationId: string;
  const userId = newId();
  beforeAll(async () => {
    office = await Office.open();
    ({ organisationId } = office.ids);
  });
  afterAll(() => office.close());

  /** Twin rooms: 6 beds of which so many are held. */
  const stocked = async (taken: number) => {
    const owner = { kind: 'departure', id: newId() } as const;
    const opening = { owner, kind: 'room', code: 'twin', label: 'Twin beds', capacity: 6, unitSize: 2 };
    const { id } = valueOf(await office.db.database.transaction((tx) => office.get(OpenAllotment).open(tx, organisationId, opening)));
    const holdId = taken > 0 ? await hold(id, taken) : '';
    const now = async () => (await office.get(ReadAllotments).ofOwners(organisationId, [owner.id]))[0];
    return { id, holdId, now };
  };
  const hold = async (allotmentId: string, quantity: number): Promise<string> => {
    const bundle = { holdId: newId(), organisationId, expiresAt: new Date('2026-12-09T09:30:00Z'), wants: [{ allotmentId, quantity, pointer: '/travellers' }] };
    const held = await office.db.database.transaction((tx) => office.get(HoldBundle).hold(tx, bundle));
    return held.refused ? held.code : bundle.holdId;
  };
  const change = (allotmentId: string, edit: Partial<AllotmentEdit>) =>
    office.get(ChangeAllotment).change({
      organisationId, allotmentId, userId, version: 1, capacity: 6, overbooking: 0, releaseOn: null, reason: 'The hotel says so', ...edit,
    });

  it('go up and down, each time with a name and a reason', async () => {
    const { id, now } = await stocked(3);
    valueOf(await change(id, { capacity: 10 }));
    valueOf(await change(id, { capacity: 4, version: 2, reason: ' Two rooms are being painted ' }));
    expect(await now()).toMatchObject({ capacity: 4, held: 3, left: 1, version: 3 });
    expect(valueOf(await office.get(ListAllotmentChanges).list(organisationId, id))).toMatchObject([
      { capacity: 4, userId, reason: 'Two rooms are being painted' }, { capacity: 10, userId, reason: 'The hotel says so' },
    ]);
    expect(await office.get(ListAllotmentChanges).list(newId(), id)).toMatchObject({ code: 'not-found' });
  });

  it('never go below what is held and sold', async () => {
    const { id, now } = await stocked(3);
    expect(await change(id, { capacity: 2 })).toMatchObject({ code: 'inventory.below-taken', errors: [{ pointer: '/capacity', detail: expect.stringContaining('3 are held or sold') }] });
    expect(await now()).toMatchObject({ capacity: 6, version: 1 });
    valueOf(await change(id, { capacity: 2, overbooking: 1 }));
    expect(await now()).toMatchObject({ capacity: 2, overbooking: 1, left: 0 });
    const written = office.db.database.query('update allotment set overbooking = 0 where id = $1', [id]);
    expect(brokenConstraint(await written.catch((error: unknown) => error))).toBe('allotment_never_oversold');
  });

  it('let more be sold than there are only as far as somebody allowed', async () => {
    const { id, now } = await stocked(6);
    expect(await hold(id, 1)).toBe('inventory.exhausted');
    valueOf(await change(id, { overbooking: 2 }));
    await hold(id, 2);
    expect(await hold(id, 1)).toBe('inventory.exhausted');
    expect(await now()).toMatchObject({ held: 8, left: 0 });
  });

  it.each<[string, Partial<AllotmentEdit>, string, string | undefined]>([
    ['without a reason', { reason: ' \n' }, 'inventory.reason-required', '/reason'],
    ['to half a room', { capacity: 7 }, 'inventory.capacity-unusable', '/capacity'],
    ['to less than nothing', { capacity: -2 }, 'inventory.capacity-unusable', '/capacity'],
    ['when they were changed meanwhile', { version: 0 }, 'inventory.allotment-changed', undefined],
    ['of another organisation', { organisationId: newId() }, 'not-found', undefined],
  ])('are not changed %s', async (_, edit, code, pointer) => {
    const { id, now } = await stocked(0);
    const before = await now();
    expect(await change(id, edit)).toMatchObject({ code, ...(pointer ? { errors: [{ pointer }] } : {}) });
    expect(await now()).toEqual(before);
  });

  it('give back on their release date what is not taken, in whole rooms, and later what is given up', async () => {
    const { id, holdId, now } = await stocked(3);
    const release = () => office.get(ReleaseAllotments).releaseDue();
    valueOf(await change(id, { overbooking: 2, releaseOn: '2026-12-10' }));
    expect(await release()).toBe(0);
    office.clock.set(new Date('2026-12-10T00:00:00Z'));
    expect([await release(), await release()]).toEqual([1, 0]);
    expect(await now()).toMatchObject({ capacity: 4, overbooking: 0, held: 3, left: 1 });
    valueOf(await office.db.database.transaction((tx) => office.get(ReleaseHold).release(tx, organisationId, holdId)));
    expect([await release(), await release()]).toEqual([1, 0]);
    expect(await now()).toMatchObject({ capacity: 0, left: 0 });
    expect(valueOf(await office.get(ListAllotmentChanges).list(organisationId, id))[0]).toMatchObject({ userId: null, reason: 'Its release date has come.' });
    office.clock.set(new Date('2026-12-09T09:00:00Z'));
  });

  it('keep on their release date what was overbooked', async () => {
    const { id, now } = await stocked(0);
    valueOf(await change(id, { capacity: 2, overbooking: 4, releaseOn: '2026-12-09' }));
    await hold(id, 5);
    expect(await office.get(ReleaseAllotments).releaseDue()).toBe(1);
    expect(await now()).toMatchObject({ capacity: 2, overbooking: 3, held: 5, left: 0 });
    expect(await office.get(ReleaseAllotments).releaseDue()).toBe(0);
  });
});
