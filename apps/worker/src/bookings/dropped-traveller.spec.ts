import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { AssignRooms, BibRepository, SetBibRanges } from '#bookings';
import { publish } from '#platform';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { eventually } from '../../../../test/support/eventually.js';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { RoomingDesk } from '../../../../test/support/rooming-desk.js';
import { createWorker } from '../create-worker.js';

describe('travellers with a bed and a start number', () => {
  let office: Office;
  let desk: RoomingDesk;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    office = await Office.open({}, { STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-dropped-'))).href });
    await office.db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [office.ids.organisationId]);
    desk = new RoomingDesk(office);
    worker = await createWorker(office.db.config);
  });
  afterAll(async () => {
    await worker.close();
    await office.close();
  });

  const event = () => ({ organisationId: office.ids.organisationId, eventId: office.ids.eventId });
  const worn = async (): Promise<number[]> => (await office.get(BibRepository).worn(event())).map(({ number }) => number);

  it('get a number once they are confirmed, and lose bed and number when they drop out; the others stay where they are', async () => {
    valueOf(await office.get(SetBibRanges).set(event(), 0, [{ category: '42', from: 7, to: 99 }]));
    const [leaving, staying] = [await desk.book('F'), await desk.book('F')];
    await eventually(async () => expect(await worn()).toEqual([7, 8]));
    valueOf(await office.get(AssignRooms).assign({ ...desk.key, mode: 'keep', version: 0 }));
    valueOf(await cancelWhole((type) => office.get(type), office.ids.organisationId, leaving.bookingId));
    await eventually(async () => {
      expect(await desk.beds()).toEqual({ 'twin 1': staying.ids });
      expect(await worn()).toHaveLength(1);
    });
  });

  it('lose a bed of a kind that they no longer booked', async () => {
    const { bookingId, ids } = await desk.book('F');
    valueOf(await office.get(AssignRooms).assign({ ...desk.key, mode: 'keep', version: await desk.version() }));
    await office.db.database.transaction(async (tx) => {
      await tx.execute(`update booking_traveller set room = 'single' where traveller_id = $1`, [ids[0]]);
      await publish(tx, { type: 'booking.amended', organisationId: office.ids.organisationId, subject: { bookingId, departureId: office.ids.departureId } });
    });
    await eventually(async () => expect(Object.values(await desk.beds()).flat()).not.toContain(ids[0]));
  });
});
