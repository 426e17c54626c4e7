import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { brokenConstraint } from '#platform';
import { Office } from '../../../test/support/office.js';
import { valueOf } from '../../../test/support/results.js';
import type { AllotmentDefinition } from '../domain/allotment.js';
import { ConfirmHold } from './confirm-hold.js';
import { ExpireHolds } from './expire-holds.js';
import { HoldBundle } from './hold-bundle.js';
import { OpenAllotment } from './open-allotment.js';
import { ReadAllotments } from './read-allotments.js';
import { ReconcileCounters } from './reconcile-counters.js';
import { ReleaseHold } from './release-hold.js';

describe('allotments and holds', () => {
  let office: Office;
  let organisationId: string;
  beforeAll(async () => {
    office = await Office.open();
    ({ organisationId } = office.ids);
  });
  afterAll(() => office.close());

  const open = (change: Partial<AllotmentDefinition>) => {
    const definition = { owner: { kind: 'departure', id: newId() }, kind: 'room', code: 'twin', label: 'Twin beds', capacity: 4, unitSize: 2, ...change } as const;
    return office.db.database.transaction((tx) => office.get(OpenAllotment).open(tx, organisationId, definition));
  };
  const hold = (wants: readonly (readonly [string, number])[], organisation = organisationId) => {
    const holdId = newId();
    const bundle = {
      holdId, organisationId: organisation, expiresAt: new Date('2026-12-09T09:30:00Z'),
      wants: wants.map(([allotmentId, quantity], index) => ({ allotmentId, quantity, pointer: `/wants/${index}` })),
    };
    return office.db.database.transaction(async (tx) => ({ holdId, outcome: await office.get(HoldBundle).hold(tx, bundle) }));
  };
  const counters = async (id: string) => {
    const [row] = await office.db.database.query<{ held: number; sold: number }>('select held, sold from allotment where id = $1', [id]);
    return row;
  };

  it('counts twin rooms in beds, so that their capacity is even', async () => {
    expect(await open({ capacity: 3 })).toMatchObject({ code: 'inventory.capacity-unusable', detail: '3 is no multiple of 2, the size of one unit.' });
    expect(await open({ capacity: -2 })).toMatchObject({ code: 'inventory.capacity-unusable' });
    expect(await open({ capacity: 0 })).toMatchObject({ refused: false });
  });

  it('opens a kind and code of an owner once', async () => {
    const owner = { kind: 'event', id: newId() } as const;
    valueOf(await open({ owner }));
    expect(await open({ owner })).toMatchObject({ code: 'inventory.allotment-exists' });
    expect(await open({ owner, code: 'triple', unitSize: 1 })).toMatchObject({ refused: false });
  });

  it('holds, sells and gives back', async () => {
    const { id } = valueOf(await open({}));
    const { holdId } = await hold([[id, 3]]);
    expect(await counters(id)).toEqual({ held: 3, sold: 0 });
    valueOf(await office.db.database.transaction((tx) => office.get(ConfirmHold).confirm(tx, organisationId, holdId)));
    expect(await counters(id)).toEqual({ held: 0, sold: 3 });
    valueOf(await office.db.database.transaction((tx) => office.get(ReleaseHold).release(tx, organisationId, holdId)));
    expect(await counters(id)).toEqual({ held: 0, sold: 0 });
  });

  it('writes nothing when one part of a bundle falls short, even in a transaction that goes on', async () => {
    const [plenty, scarce] = [valueOf(await open({ capacity: 40 })), valueOf(await open({ capacity: 2 }))];
    const { holdId, outcome } = await hold([[plenty.id, 1], [scarce.id, 3]]);
    expect(outcome).toMatchObject({ code: 'inventory.exhausted', errors: [{ pointer: '/wants/1', detail: 'Twin beds: only 2 left.' }] });
    expect(await counters(plenty.id)).toEqual({ held: 0, sold: 0 });
    expect(await office.db.database.query('select 1 from hold where id = $1', [holdId])).toEqual([]);
  });

  it('lets no organisation hold what is another’s', async () => {
    const { id } = valueOf(await open({}));
    await expect(hold([[id, 1]], newId())).rejects.toThrow('only 0 of 1 allotments');
    expect(await office.get(ReadAllotments).ofOwners(newId(), [office.ids.departureId])).toEqual([]);
  });

  it('tells a hold that is unknown from one that has ended', async () => {
    const { id } = valueOf(await open({}));
    const { holdId } = await hold([[id, 1]]);
    const release = (organisation: string) => office.db.database.transaction((tx) => office.get(ReleaseHold).release(tx, organisation, holdId));
    expect(await release(newId())).toMatchObject({ code: 'inventory.hold-unknown' });
    valueOf(await release(organisationId));
    expect(await release(organisationId)).toMatchObject({ code: 'inventory.hold-ended' });
    const confirmed = await office.db.database.transaction((tx) => office.get(ConfirmHold).confirm(tx, organisationId, holdId));
    expect(confirmed).toMatchObject({ code: 'inventory.hold-ended' });
  });

  it('expires what is due, and nothing before', async () => {
    const { id } = valueOf(await open({}));
    await hold([[id, 1]]);
    const expire = () => office.db.database.transaction((tx) => office.get(ExpireHolds).expireDue(tx, 100));
    expect(await expire()).toEqual([]);
    office.clock.set(new Date('2026-12-09T09:30:00Z'));
    expect((await expire()).length).toBeGreaterThan(0);
    expect(await counters(id)).toEqual({ held: 0, sold: 0 });
    office.clock.set(new Date('2026-12-09T09:00:00Z'));
  });

  it('cannot be written over its capacity or below zero, whatever the code does', async () => {
    const { id } = valueOf(await open({}));
    for (const counts of ['held = 5', 'sold = 5', 'held = 3, sold = 2', 'held = -1', 'sold = -1']) {
      const written = office.db.database.query(`update allotment set ${counts} where id = $1`, [id]);
      expect(brokenConstraint(await written.catch((error: unknown) => error))).toBe('allotment_never_oversold');
    }
  });

  it('finds a counter that does not say what the rows say', async () => {
    const { id } = valueOf(await open({}));
    await hold([[id, 2]]);
    expect(await office.get(ReconcileCounters).differences()).toEqual([]);
    await office.db.database.query('update allotment set held = 1, sold = 1 where id = $1', [id]);
    expect(await office.get(ReconcileCounters).differences()).toEqual([
      { organisationId, allotmentId: id, held: 1, sold: 1, heldByRows: 2, soldByRows: 0 },
    ]);
  });
});
