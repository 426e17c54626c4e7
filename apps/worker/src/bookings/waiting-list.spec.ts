import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { AcceptOffer, LeaveWaitingList, SendWaitingLinks, WaitingLinks } from '#bookings';
import { ChangeAllotment, ReadAllotments } from '#inventory';
import { newId } from '#kernel';
import { ListMailbox, ReadMailboxMessage } from '#notifications';
import { eventually } from '../../../../test/support/eventually.js';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { sparse, WaitingRoom } from '../../../../test/support/waiting-room.js';
import { createWorker } from '../create-worker.js';

describe('a waiting list with a worker', () => {
  let office: Office;
  let room: WaitingRoom;
  let worker: INestApplicationContext;
  let organisationId: string;

  beforeAll(async () => {
    office = await Office.open(sparse(1), { STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-waiting-'))).href });
    room = new WaitingRoom(office);
    office.clock.set(new Date());
    await office.db.database.query(`update departure set on_sale_from = now() - interval '1 day', on_sale_until = now() + interval '60 days'`);
    ({ organisationId } = office.ids);
    await office.db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [organisationId]);
    worker = await createWorker(office.db.config);
  });
  afterAll(async () => {
    await worker.close();
    await office.close();
  });

  const mails = async () => (await worker.get(ListMailbox, { strict: false }).list(organisationId, { limit: 50 })).items;
  const subjectsTo = async (email: string) => (await mails()).filter(({ to }) => to === email).map(({ subject }) => subject.split(':')[0]).reverse();
  const wait = async (name: string, more: object = {}) => valueOf(await room.join(1, { leader: { name, email: `${name}@example.org` }, ...more })).entryId;

  it('offers what a cancellation frees, and writes to each customer about each step, once', async () => {
    const [sold] = await room.sellOut([1]);
    const [anna, bela, cleo] = [await wait('anna'), await wait('bela'), await wait('cleo')];
    await eventually(async () => expect([await subjectsTo('anna@example.org'), await subjectsTo('cleo@example.org')]).toEqual([['You are on the waiting list'], ['You are on the waiting list']]));
    await room.free(sold!);
    await eventually(async () => expect(await subjectsTo('anna@example.org')).toEqual(['You are on the waiting list', 'There is a place for you']));
    const message = (await mails()).find(({ subject }) => subject.startsWith('There is a place'));
    const { text } = valueOf(await worker.get(ReadMailboxMessage, { strict: false }).read(organisationId, message!.id));
    expect(text).toContain(office.get(WaitingLinks).linkTo(anna));

    valueOf(await room.leave(anna));
    await eventually(async () => expect(await subjectsTo('bela@example.org')).toEqual(['You are on the waiting list', 'There is a place for you']));
    valueOf(await office.get(AcceptOffer).accept(organisationId, bela, { termsVersion: null }));
    await eventually(async () => expect(await subjectsTo('bela@example.org')).toEqual(['You are on the waiting list', 'There is a place for you', 'Your booking is confirmed']));
    valueOf(await office.get(LeaveWaitingList).leave(organisationId, cleo, { by: 'operator', userId: newId(), note: 'You asked us by telephone.' }));
    await eventually(async () => expect(await subjectsTo('cleo@example.org')).toEqual(['You are on the waiting list', 'You are no longer on the waiting list']));
    expect(await subjectsTo('anna@example.org')).toHaveLength(2);
    expect(await room.states()).toEqual(['left', 'accepted', 'left']);
  });

  it('offers what an operator adds to an allotment, and sends a lost link again', async () => {
    const dora = await wait('dora');
    await office.get(SendWaitingLinks).send('DORA@example.org');
    await eventually(async () => expect([...(await subjectsTo('dora@example.org'))].sort()).toEqual(['You are on the waiting list', 'Your link to the waiting list']));
    const places = (await office.get(ReadAllotments).ofOwners(organisationId, [office.ids.departureId])).find(({ kind }) => kind === 'place')!;
    const terms = { capacity: places.capacity + 1, overbooking: 0, releaseOn: null, version: places.version, reason: 'The hotel gave another room' };
    valueOf(await office.get(ChangeAllotment).change({ organisationId, allotmentId: places.id, userId: newId(), ...terms }));
    await eventually(async () => expect((await room.read(dora)).state).toBe('offered'));
    expect(await office.db.database.query('select reason from failed_job')).toEqual([]);
  });
});
