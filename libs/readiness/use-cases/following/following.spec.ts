import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PostCharges, RecordPayment } from '#billing';
import { AssignBibs, AssignRooms, ReadBill, ReadRooming, SetBibRanges } from '#bookings';
import { AssembleBatch, ListAuthorities, PublishRulePack, pyongyangPack, RecordOutcomes, SubmitBatch } from '#entry';
import { newId } from '#kernel';
import { Outbox } from '#platform';
import { EraseTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import { valueOf } from '../../../../test/support/results.js';
import { reasonFor } from '../../domain/readiness-change.js';
import { FollowEvent } from './follow-event.js';
import { ReadReadinessHistory } from './read-readiness-history.js';

interface StoredChange {
  readonly travellerId: string;
  readonly before: string | null;
  readonly after: string;
  readonly added: string[];
  readonly removed: string[];
  readonly reason: string;
  readonly eventId: string | null;
}

describe('readiness that follows what happens', () => {
  let desk: ReadinessDesk;
  const organisationOf = () => ({ organisationId: desk.organisationId, actorId: newId() });
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
  });
  afterAll(() => desk.close());

  const changes = () =>
    desk.api.database.query<StoredChange>(
      `select traveller_id as "travellerId", state_before as before, state_after as after, added, removed, reason, event_id as "eventId" from readiness_change order by id`,
    );
  const states = () => desk.api.database.query<{ travellerId: string; state: string; keys: string[] }>(
    `select traveller_id as "travellerId", state, array(select i->>'key' from jsonb_array_elements(items) i order by 1) as keys from readiness_state order by 1`,
  );
  const lastOf = async (travellerId: string) => (await changes()).findLast((one) => one.travellerId === travellerId);

  it('stores what changed with the event that changed it', async () => {
    const { travellerIds } = await desk.trip.book({});
    const travellerId = travellerIds[0]!;
    await desk.follow(); // the rules were published before, and are followed before
    expect(await lastOf(travellerId)).toMatchObject({ before: null, after: 'blocked', reason: 'booked', added: expect.arrayContaining(['passport-missing', 'requirement:named-hotel']) });
    await desk.answer(travellerId);
    const events = await desk.follow();
    expect(await lastOf(travellerId)).toMatchObject({ removed: expect.arrayContaining(['answers-missing']), reason: 'answered', eventId: events.find(({ type }) => type === 'traveller.answered')!.id });
  });

  it('changes nothing when an event is followed twice', async () => {
    const { travellerIds } = await desk.trip.book({});
    await desk.answer(travellerIds[0]!);
    const events = await desk.follow();
    const before = await changes();
    for (const event of events) expect(await desk.get(FollowEvent).follow(event)).toBe(0);
    expect(await changes()).toEqual(before);
  });

  it('tells of those who leave and of those who come back', async () => {
    const { bookingId, travellerIds } = await desk.trip.book({});
    await desk.follow();
    valueOf(await cancelWhole(desk.get, desk.organisationId, bookingId));
    await desk.follow();
    expect(await lastOf(travellerIds[0]!)).toMatchObject({ before: 'blocked', after: 'left', reason: 'booking-cancelled' });
  });

  it('puts down to the day what no event tells of: an invitation that expires', async () => {
    const { travellerIds } = await desk.trip.book({});
    const travellerId = travellerIds[0]!;
    await desk.follow();
    await desk.api.database.query(
      `insert into invitation (id, organisation_id, traveller_id, expires_at) values ($1, $2, $3, $4)`,
      [newId(), desk.organisationId, travellerId, new Date(desk.clock.now().getTime() + 3_600_000)],
    );
    await desk.check();
    desk.clock.set(new Date(desk.clock.now().getTime() + 86_400_000));
    await desk.check();
    expect(await lastOf(travellerId)).toMatchObject({ reason: 'day-passed', eventId: null });
    expect(await desk.check()).toBe(0);
  });

  it('owns up to a change of which nobody told', async () => {
    const { travellerIds } = await desk.trip.book({});
    await desk.follow();
    await desk.check();
    await desk.api.database.query(
      `insert into document_check (id, organisation_id, traveller_id, content_index, kept_file, reading, state, outcome, finished_at)
       values ($1::uuid, $2, $3, uuid_send($1::uuid), 'kept', '\\x00', 'finished', 'accepted', now())`,
      [newId(), desk.organisationId, travellerIds[0]],
    );
    expect(await desk.check()).toBe(1);
    expect(await lastOf(travellerIds[0]!)).toMatchObject({ reason: 'found-by-check' });
  });

  it('cannot be changed in the database without a reason, nor its reasons rewritten', async () => {
    const query = (sql: string) => desk.api.database.query(sql);
    await expect(query(`update readiness_state set state = 'ready', items = '[]'`)).rejects.toThrow('with a reason alone');
    await expect(query(`update readiness_change set reason = 'booked'`)).rejects.toThrow('never rewritten');
    await expect(query('delete from readiness_change')).rejects.toThrow('never rewritten');
    await expect(query('update readiness_state set change_id = gen_random_uuid()')).rejects.toThrow('foreign key');
  });

  it('says how many were ready at the end of each day, and which departures fail when', async () => {
    const days = valueOf(await desk.get(ReadReadinessHistory).days(desk.departure));
    const [row] = await desk.api.database.query<{ going: number; ready: number }>(
      `select count(*) filter (where state <> 'left')::int as going, count(*) filter (where state = 'ready')::int as ready from readiness_state`,
    );
    expect(days.at(-1)).toMatchObject({ travellers: row!.going, ready: row!.ready });
    expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    const [summary] = await desk.get(ReadReadinessHistory).summaries(desk.organisationId);
    expect(summary).toMatchObject({ departureId: desk.trip.ids.departureId, travellers: row!.going, ready: row!.ready, failsBy: 'traveller' });
    expect(await desk.get(ReadReadinessHistory).summaries(newId())).toEqual([]);
    expect(await desk.get(ReadReadinessHistory).changes({ organisationId: newId(), departureId: desk.trip.ids.departureId }, null, 10)).toMatchObject({ code: 'departure.unknown' });
  });

  it('changes with a listed reason alone, whatever happens in whatever order', async () => {
    const booked: { bookingId: string; travellerId: string }[] = [];
    const someone = (seed: number) => booked[seed % booked.length];
    const traveller = (act: (travellerId: string) => Promise<unknown>) => async (seed: number) => {
      const one = someone(seed);
      if (one) await act(one.travellerId);
    };
    let ranges = 0;
    let asked = 0;
    const photoRule = pyongyangPack.rules.find(({ id }) => id === 'S4')!;
    const acts: Record<string, (seed: number) => Promise<unknown>> = {
      book: async (seed) => {
        const { bookingId, travellerIds } = await desk.trip.book({ nationality: ['GBR', 'DEU', 'USA', 'IND'][seed % 4]! });
        booked.push({ bookingId, travellerId: travellerIds[0]! });
      },
      invite: traveller((id) => desk.people.traveller(desk.organisationId, id)),
      answer: async (seed) => {
        const one = someone(seed);
        if (one) await desk.answer(one.travellerId, { press: seed % 5 === 0, nationality: seed % 7 === 0 ? 'USA' : 'GBR' }).catch(() => undefined);
      },
      picture: async (seed) => {
        const one = someone(seed);
        if (one) await desk.checkDocument(one.travellerId, (['accepted', 'rejected', 'needs-review'] as const)[seed % 3]);
      },
      photo: traveller((id) => desk.choosePhoto(id)),
      approve: traveller((id) => desk.approve(id)),
      seat: async (seed) => {
        const one = someone(seed);
        if (one) await desk.trip.seat(one.bookingId).catch(() => undefined);
      },
      charge: async (seed) => {
        const one = someone(seed);
        const bill = one && (await desk.get(ReadBill).read(desk.organisationId, one.bookingId));
        if (bill && !bill.refused) await desk.get(PostCharges).post(bill.value);
      },
      pay: async (seed) => {
        const one = someone(seed);
        const bill = one && (await desk.get(ReadBill).read(desk.organisationId, one.bookingId));
        if (!one || !bill || bill.refused) return;
        const money = { amount: 1 + (seed % 200_000), currency: bill.value.currency };
        await desk.get(RecordPayment).record({ bill: bill.value, payerId: one.bookingId, money, receivedOn: '2026-11-20', method: 'cash', reference: 'R', userId: newId() });
      },
      authority: async (seed) => {
        const one = someone(seed);
        const applicationId = one && (await desk.approve(one.travellerId));
        if (!applicationId) return;
        const authorityId = (await desk.get(ListAuthorities).list(desk.organisationId)).find(({ code }) => code === 'PRK')!.id;
        const batch = await desk.get(AssembleBatch).assemble({ ...organisationOf(), authorityId, applicationIds: [applicationId] });
        if (batch.refused) return;
        await desk.get(SubmitBatch).submit({ ...organisationOf(), batchId: batch.value.id });
        const outcome = { applicationId, outcome: 'issued', approvalNumber: 'KP-1', validFrom: '2027-03-25', validUntil: '2027-04-10' } as const;
        if (seed % 2 === 0) await desk.get(RecordOutcomes).record({ ...organisationOf(), batchId: batch.value.id, outcomes: [outcome] });
      },
      rules: async (seed) => {
        const code = `another-${(asked += 1)}`;
        const letter = { kind: 'letter', code, owner: seed % 2 === 0 ? 'operator' : 'officer', text: 'Carry another letter' } as const;
        const rules = [{ ...photoRule, id: code, effect: { kind: 'require' as const, requirements: [letter] } }];
        valueOf(await desk.get(PublishRulePack).publish(organisationOf(), { ...pyongyangPack, rules }));
      },
      rooms: async () => {
        const { version } = valueOf(await desk.get(ReadRooming).read(desk.departure));
        await desk.get(AssignRooms).assign({ ...desk.departure, mode: 'keep', version });
      },
      bibs: async () => {
        const key = { organisationId: desk.organisationId, eventId: desk.trip.ids.eventId };
        if (ranges++ === 0) valueOf(await desk.get(SetBibRanges).set(key, 0, [{ category: '42', from: 1, to: 900 }]));
        await desk.get(AssignBibs).assign(key);
      },
      cancel: async (seed) => {
        const one = someone(seed);
        if (one) await cancelWhole(desk.get, desk.organisationId, one.bookingId);
      },
      erase: traveller((id) => desk.api.database.transaction((tx) => desk.get(EraseTraveller).erase(tx, desk.organisationId, id))),
      day: async () => {
        desk.clock.set(new Date(desk.clock.now().getTime() + 86_400_000));
      },
    };
    const drawn = fc.array(fc.tuple(fc.constantFrom('book', ...Object.keys(acts)), fc.nat(999)), { minLength: 4, maxLength: 14 });
    // one way through every kind of deed comes first, so that no draw decides what is proved
    const everything: [string, number][] = [
      ['book', 0], ['rules', 0], ['invite', 1], ['answer', 1], ['picture', 0], ['photo', 1], ['authority', 2], ['approve', 1], ['seat', 1], ['charge', 1], ['pay', 1],
      ['rooms', 1], ['bibs', 1], ['book', 0], ['rooms', 1], ['bibs', 1], ['answer', 7], ['day', 1], ['cancel', 0], ['erase', 1],
    ];
    expect(new Set(everything.map(([act]) => act))).toEqual(new Set(Object.keys(acts)));
    const ours = (await changes()).length;
    await fc.assert(
      fc.asyncProperty(drawn, async (done) => {
        for (const [act, seed] of done) {
          await acts[act]!(seed);
          await desk.follow();
          const found = await desk.check();
          if (act !== 'day') expect([act, seed, found]).toEqual([act, seed, 0]);
        }
      }),
      { numRuns: 15, examples: [[everything]] },
    );
    const all = (await changes()).slice(ours);
    expect(all.filter(({ before, reason }) => before === null && reason === 'booked')).toHaveLength(booked.length);
    expect(all.filter(({ reason }) => reason === 'found-by-check')).toEqual([]);
    const events = new Map((await new Outbox(desk.api.database).byIds(all.flatMap(({ eventId }) => eventId ?? []))).map((event) => [event.id, event.type]));
    for (const { reason, eventId } of all) expect(eventId === null ? 'day-passed' : reasonFor(events.get(eventId) ?? '')).toBe(reason);
    expect(all.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'booked', 'rules-published', 'invited', 'answered', 'document-checked', 'photo-chosen', 'application-moved', 'seats-changed', 'rooms-changed', 'bibs-assigned', 'booking-cancelled', 'erased',
      ]),
    );
  }, 120_000);

  it('is, for each traveller, the sum of the changes that are listed', async () => {
    const byTraveller = Map.groupBy(await changes(), ({ travellerId }) => travellerId);
    for (const { travellerId, state, keys } of await states()) {
      const own = byTraveller.get(travellerId)!;
      const sum = new Set<string>();
      own.forEach(({ before, added, removed }, at) => {
        expect(before).toBe(own[at - 1]?.after ?? null);
        for (const key of removed) expect(sum.delete(key)).toBe(true);
        for (const key of added) sum.add(key);
      });
      expect([own.at(-1)!.after, [...sum].toSorted()]).toEqual([state, keys]);
    }
  });
});
