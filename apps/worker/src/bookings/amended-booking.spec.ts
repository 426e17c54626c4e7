import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { INestApplicationContext } from '@nestjs/common';
import { ReadInvitations } from '#accounts';
import { DraftApplication, ListApplications, PublishRulePack, pyongyangPack } from '#entry';
import { newId } from '#kernel';
import { Amending } from '../../../../test/support/amending.js';
import { readyFacts } from '../../../../test/support/entry-desk.js';
import { eventually } from '../../../../test/support/eventually.js';
import { valueOf } from '../../../../test/support/results.js';
import { createWorker } from '../create-worker.js';

const newcomer = { givenNames: 'Ava', surname: 'Newcomer', email: 'ava@example.org', nationality: 'FRA' };

describe('a booking that is changed while its travellers are on their way', () => {
  let amending: Amending;
  let worker: INestApplicationContext;
  let organisationId: string;

  const draft = async (travellerId: string): Promise<void> => {
    const acting = { organisationId, actorId: newId() };
    const { departureId } = amending.office.ids;
    valueOf(await worker.get(DraftApplication, { strict: false }).draft({ ...acting, travellerId, departureId, authorityCode: 'PRK', readFacts: async () => readyFacts }));
  };
  const invitations = async (ids: readonly string[]): Promise<unknown[]> => [...(await worker.get(ReadInvitations, { strict: false }).statesOf(organisationId, ids)).values()];
  const applications = async (ids: readonly string[]) =>
    (await worker.get(ListApplications, { strict: false }).ofTravellers(organisationId, ids)).map(({ summary }) => [summary.travellerId, summary.departureId, summary.status]);
  const seats = async (bookingId: string) =>
    (await amending.office.db.database.query<{ leg: string; traveller: string }>('select leg_id as leg, traveller_id as traveller from leg_passenger where booking_id = $1', [bookingId]))
      .map(({ leg, traveller }) => [traveller, leg]).sort();
  const seatsOf = (ids: readonly string[], legs: readonly string[]) => ids.flatMap((id) => legs.map((leg) => [id, leg])).sort();

  beforeAll(async () => {
    amending = await Amending.open({}, { STORAGE_URL: pathToFileURL(mkdtempSync(join(tmpdir(), 'waypass-amended-'))).href });
    ({ organisationId } = amending.office.ids);
    await amending.office.db.database.query(`insert into organisation (id, name) values ($1, 'Waypoint Tours')`, [organisationId]);
    worker = await createWorker(amending.office.db.config);
    await amending.office.db.database.query(`update package set destination_state = 'PRK', destination_region = 'Pyongyang'`);
    valueOf(await worker.get(PublishRulePack, { strict: false }).publish({ organisationId, actorId: newId() }, pyongyangPack));
  });
  afterAll(async () => {
    await worker.close();
    await amending.office.close();
  });

  it('closes the links and withdraws the applications of those who leave, invites and seats who comes, and leaves the others alone', async () => {
    const { arrivalLegId, departureLegId } = amending.office.ids;
    const legs = [arrivalLegId, departureLegId];
    const { id, travellers: [removed, replaced, staying] } = await amending.confirmed(3);
    const before = [removed!.id, replaced!.id, staying!.id];
    await eventually(async () => expect([await invitations(before), await seats(id)]).toEqual([['sent', 'sent', 'sent'], seatsOf(before, legs)]));
    for (const travellerId of before) await draft(travellerId);
    valueOf(await amending.amend(id, [{ kind: 'remove', travellerId: removed!.id }, { kind: 'replace', travellerId: replaced!.id, by: newcomer }]));
    const came = (await amending.read(id)).travellers[1]!.id;
    await eventually(async () => {
      expect(await invitations([...before, came])).toEqual(['revoked', 'revoked', 'sent', 'sent']);
      expect((await applications(before)).map(([traveller, , status]) => [traveller, status])).toEqual([
        [removed!.id, 'withdrawn'], [replaced!.id, 'withdrawn'], [staying!.id, expect.stringMatching(/^(draft|in-review)$/)],
      ]);
      expect(await seats(id)).toEqual(seatsOf([staying!.id, came], legs));
    });
  });

  it('puts a party that has moved on the other legs, withdraws what was drawn up for the first dates, and draws it up anew', async () => {
    const { departureId } = amending.office.ids;
    const { id, travellers: [one, other] } = await amending.confirmed(2);
    await eventually(async () => expect(await seats(id)).toHaveLength(4));
    await draft(one!.id);
    const next = await amending.another({ startsOn: '2027-04-08', endsOn: '2027-04-14' });
    valueOf(await amending.amend(id, [{ kind: 'move', departureId: next.departureId }]));
    await eventually(async () => {
      expect(await seats(id)).toEqual(seatsOf([one!.id, other!.id], [next.arrivalLegId, next.departureLegId]));
      expect(await applications([one!.id])).toEqual([[one!.id, departureId, 'withdrawn'], [one!.id, next.departureId, 'draft']]);
    });
    expect(await applications([other!.id])).toEqual([]);
    valueOf(await amending.amend(id, [{ kind: 'move', departureId }]));
    await eventually(async () => expect(await applications([one!.id])).toEqual([[one!.id, departureId, 'draft'], [one!.id, next.departureId, 'withdrawn']]));
    expect(await invitations([one!.id, other!.id])).toEqual(['sent', 'sent']);
  });
});
