import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { ReadInvitations } from '#accounts';
import { ConfirmBooking } from '#bookings';
import { DraftApplication, ListApplications, PublishRulePack, pyongyangPack } from '#entry';
import { newId } from '#kernel';
import { publish } from '#platform';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { readyFacts } from '../../../../test/support/entry-desk.js';
import { eventually } from '../../../../test/support/eventually.js';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { createWorker } from '../create-worker.js';

describe('a booking that is cancelled while its travellers are on their way', () => {
  let office: Office;
  let worker: INestApplicationContext;
  let organisationId: string;
  let bookingId: string;
  let travellerIds: string[];

  const draft = async (travellerId: string): Promise<void> => {
    const { departureId } = office.ids;
    const acting = { organisationId, actorId: newId() };
    valueOf(await worker.get(DraftApplication, { strict: false }).draft({ ...acting, travellerId, departureId, authorityCode: 'PRK', readFacts: async () => readyFacts }));
  };
  const invitations = async (): Promise<unknown[]> =>
    [...(await worker.get(ReadInvitations, { strict: false }).statesOf(organisationId, travellerIds)).values()];
  const applications = async (): Promise<string[]> =>
    (await worker.get(ListApplications, { strict: false }).list({ organisationId })).items.map(({ status }) => status);
  const seats = async (): Promise<number> => (await office.db.database.query('select 1 from leg_passenger where booking_id = $1', [bookingId])).length;

  beforeAll(async () => {
    office = await Office.open({}, { STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-cancelled-'))).href });
    ({ organisationId } = office.ids);
    await office.db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [organisationId]);
    const booking = valueOf(await office.book(2));
    bookingId = booking.id;
    travellerIds = booking.travellers.map(({ id }) => id);
    valueOf(await office.get(ConfirmBooking).confirm(organisationId, bookingId));
    worker = await createWorker(office.db.config);
    valueOf(await worker.get(PublishRulePack, { strict: false }).publish({ organisationId, actorId: newId() }, pyongyangPack));
  });
  afterAll(async () => {
    await worker.close();
    await office.close();
  });

  it('leaves no link that opens, no application in the queue and no seat', async () => {
    await eventually(async () => expect([await invitations(), await seats()]).toEqual([['sent', 'sent'], 4]));
    for (const travellerId of travellerIds) await draft(travellerId);
    expect(await applications()).toEqual(['in-review', 'in-review']);
    valueOf(await cancelWhole(office.get, organisationId, bookingId));
    await eventually(async () => {
      expect([await invitations(), await applications(), await seats()]).toEqual([['revoked', 'revoked'], ['withdrawn', 'withdrawn'], 0]);
    });
  });

  it('ends the check of a picture that was under way, and does not look for it again', async () => {
    const { database, vault } = office.db;
    const [travellerId = ''] = travellerIds;
    const checkId = newId();
    const picture = { width: 2000, height: 1400 };
    const reading = { lines: null, corrections: [], confidence: 0, picture, kept: picture, outlines: [] };
    await database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, reading, state, step, created_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), 'kept', $4, 'running', 'judge', now() - interval '1 minute')`,
      [checkId, organisationId, travellerId, await vault.seal(travellerId, 'document.reading', JSON.stringify(reading))],
    );
    await database.transaction((tx) => publish(tx, { type: 'document.read', organisationId, subject: { checkId, travellerId, step: 'judge', lane: 'quick', order: 0 } }));
    await eventually(async () => {
      expect(await database.query('select state, outcome from document_check where id = $1', [checkId])).toEqual([{ state: 'finished', outcome: 'rejected' }]);
    });
  });
});
