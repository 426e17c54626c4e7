import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { Office } from '../../../../test/support/office.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { RoomingDesk } from '../../../../test/support/rooming-desk.js';
import { AssignRooms } from './assign-rooms.js';
import { LockRoom } from './lock-room.js';
import { PlaceTraveller } from './place-traveller.js';
import { ProposeRooms } from './propose-rooms.js';
import { ReadRooming } from './read-rooming.js';
import { ReleaseBeds } from './release-beds.js';
import { SwapTravellers } from './swap-travellers.js';
import { WishTogether } from './wish-together.js';

describe('the rooms of a departure', () => {
  let office: Office;
  let desk: RoomingDesk;
  beforeEach(async () => {
    office = await Office.open({ twinBeds: 10, singles: 2 });
    desk = new RoomingDesk(office);
  });
  afterEach(() => office.close());

  const assign = async (mode: 'keep' | 'anew' = 'keep') => office.get(AssignRooms).assign({ ...desk.key, mode, version: await desk.version() });
  const place = async (travellerId: string, target: Parameters<PlaceTraveller['place']>[0]['target'], version?: number) =>
    office.get(PlaceTraveller).place({ ...desk.key, travellerId, target, version: version ?? (await desk.version()) });
  const wish = (travellerId: string, otherId: string, what: 'together' | 'apart' | 'none' = 'together', mutual = true) =>
    office.get(WishTogether).express({ ...desk.key, travellerId, otherId, wish: what, mutual });

  it('are empty before anybody is placed, and say who waits for a bed', async () => {
    const { ids } = await desk.book('FM');
    expect(await desk.plan()).toMatchObject({
      version: 0, rooms: [], wishes: [],
      types: [{ code: 'twin', beds: 2, rooms: 5 }, { code: 'single', beds: 1, rooms: 2 }],
      guests: [{ travellerId: ids[0], gender: 'F', room: 'twin', givenNames: 'Robin' }, { travellerId: ids[1], gender: 'M' }],
      findings: [{ code: 'no-bed', because: 'not-assigned', travellerIds: [ids[0]] }, { code: 'no-bed', travellerIds: [ids[1]] }],
    });
  });

  it('are assigned as was proposed, once', async () => {
    const [couple, woman, other] = [await desk.book('FM'), await desk.book('F'), await desk.book('F')];
    const proposal = valueOf(await office.get(ProposeRooms).propose(desk.key, 'keep'));
    expect(proposal).toMatchObject({ version: 0, rooms: 2, findings: [] });
    expect(proposal.moves).toHaveLength(4);
    expect(await desk.beds()).toEqual({});
    valueOf(await office.get(AssignRooms).assign({ ...desk.key, mode: 'keep', version: 0, fingerprint: proposal.fingerprint }));
    expect(await desk.beds()).toEqual({ 'twin 1': couple.ids, 'twin 2': [...woman.ids, ...other.ids] });
    expect(valueOf(await assign())).toBe(0);
    expect(await desk.version()).toBe(1);
  });

  it('are not assigned when something is different from what was agreed to', async () => {
    const { ids } = await desk.book('?');
    await desk.book('F');
    const { version, fingerprint } = valueOf(await office.get(ProposeRooms).propose(desk.key, 'keep'));
    await desk.answer(ids[0]!, 'F');
    const late = await office.get(AssignRooms).assign({ ...desk.key, mode: 'keep', version, fingerprint });
    expect(late).toMatchObject({ code: 'rooming.plan-changed', detail: expect.stringContaining('different now') });
    expect(await desk.beds()).toEqual({});
  });

  it('keep somebody whose gender is not known from strangers, and say so', async () => {
    const { ids } = await desk.book('?');
    await desk.book('F');
    valueOf(await assign());
    const { findings } = await desk.plan();
    expect(findings.filter(({ travellerIds }) => travellerIds[0] === ids[0]).map(({ code, because }) => [code, because])).toEqual([
      ['gender-missing', 'unanswered'], ['alone', 'gender-unknown'],
    ]);
  });

  it('are locked where a hand put somebody, and stay so', async () => {
    const [one, other, third] = [await desk.book('F'), await desk.book('F'), await desk.book('F')];
    valueOf(await place(third.ids[0]!, 'new-room'));
    valueOf(await assign());
    expect(await desk.beds()).toEqual({ 'twin 1': third.ids, 'twin 2': [...one.ids, ...other.ids] });
    valueOf(await office.get(LockRoom).lock({ ...desk.key, version: await desk.version(), room: { code: 'twin', number: 1 }, locked: false }));
    valueOf(await assign('anew'));
    expect(await desk.beds()).toEqual({ 'twin 1': [...one.ids, ...other.ids], 'twin 2': third.ids });
  });

  it('follow a wish of two, and not one of one', async () => {
    const [woman, man] = [await desk.book('F'), await desk.book('M')];
    valueOf(await wish(woman.ids[0]!, man.ids[0]!, 'together', false));
    valueOf(await assign());
    expect(Object.values(await desk.beds())).toHaveLength(2);
    valueOf(await wish(man.ids[0]!, woman.ids[0]!, 'together', false));
    valueOf(await assign());
    expect(Object.values(await desk.beds()).map((ids) => ids.sort())).toEqual([[...woman.ids, ...man.ids]]);
  });

  it('forget a wish for somebody who is gone, once it is taken back', async () => {
    const [staying, leaving] = [await desk.book('F'), await desk.book('F')];
    valueOf(await wish(staying.ids[0]!, leaving.ids[0]!, 'together', false));
    valueOf(await cancelWhole((type) => office.get(type), desk.key.organisationId, leaving.bookingId));
    expect((await desk.plan()).findings).toContainEqual(expect.objectContaining({ code: 'wish-unmet', because: 'gone' }));
    valueOf(await wish(staying.ids[0]!, leaving.ids[0]!, 'none', false));
    expect((await desk.plan()).wishes).toEqual([]);
  });

  it('give a bed back when a booking is cancelled, and move nobody for it', async () => {
    const [one, other, third, fourth] = [await desk.book('F'), await desk.book('F'), await desk.book('F'), await desk.book('F')];
    valueOf(await assign());
    valueOf(await cancelWhole((type) => office.get(type), desk.key.organisationId, one.bookingId));
    expect(await office.get(ReleaseBeds).release(desk.key)).toBe(1);
    expect(await office.get(ReleaseBeds).release(desk.key)).toBe(0);
    expect(await desk.beds()).toEqual({ 'twin 1': other.ids, 'twin 2': [...third.ids, ...fourth.ids] });
    expect(valueOf(await office.get(ProposeRooms).propose(desk.key, 'keep')).moves).toEqual([]);
  });

  it('tell what has changed to whoever comes with an older version', async () => {
    const [one, other] = [await desk.book('F'), await desk.book('F')];
    const version = await desk.version();
    valueOf(await assign());
    expect(await place(one.ids[0]!, 'new-room', version)).toMatchObject({
      code: 'rooming.plan-changed', detail: 'Since you read it, 2 travellers were given a bed or another one, and 0 travellers were taken out of one. Look at the rooms again, then repeat your change.',
    });
    valueOf(await wish(one.ids[0]!, other.ids[0]!));
    expect(await place(one.ids[0]!, 'new-room', version + 1)).toMatchObject({ code: 'rooming.plan-changed', detail: expect.stringContaining('noted a wish') });
  });

  it('let two change places', async () => {
    const [a, b, c, d] = [await desk.book('F'), await desk.book('F'), await desk.book('F'), await desk.book('F')];
    valueOf(await assign());
    valueOf(await office.get(SwapTravellers).swap({ ...desk.key, version: 1, travellerId: a.ids[0]!, withId: d.ids[0]! }));
    expect(await desk.beds()).toEqual({ 'twin 1': [...d.ids, ...b.ids], 'twin 2': [...c.ids, ...a.ids] });
  });

  describe('refuse', () => {
    let people: Record<'woman' | 'man' | 'second' | 'single' | 'other', string>;
    beforeEach(async () => {
      const id = async (gender: string, room?: string) => (await desk.book(gender, room)).ids[0]!;
      people = { woman: await id('F'), man: await id('M'), second: await id('F'), single: await id('F', 'single'), other: await id('F') };
      valueOf(await place(people.woman, 'new-room'));
    });
    const room = { code: 'twin', number: 1 };

    it.each<[string, () => ReturnType<typeof place>, string]>([
      ['a stranger of another gender', () => place(people.man, room), 'rooming.may-not-share'],
      ['a traveller who booked another kind of room', () => place(people.single, room), 'rooming.other-type'],
      ['a bed that is taken', () => place(people.second, { ...room, bed: 1 }), 'rooming.bed-taken'],
      ['a bed that is not there', () => place(people.second, { ...room, bed: 3 }), 'rooming.no-such-bed'],
      ['a room that is not there', () => place(people.second, { code: 'twin', number: 9 }), 'rooming.room-unknown'],
      ['a traveller who is not on the departure', () => place(newId(), room), 'rooming.traveller-unknown'],
      ['a swap with somebody who has no bed', async () => office.get(SwapTravellers).swap({ ...desk.key, version: await desk.version(), travellerId: people.woman, withId: people.man }), 'rooming.traveller-unknown'],
      ['a lock of a room that is not there', async () => office.get(LockRoom).lock({ ...desk.key, version: await desk.version(), room: { code: 'twin', number: 9 }, locked: true }), 'rooming.room-unknown'],
    ])('%s', async (_what, ask, code) => {
      const before = await desk.plan();
      expect(codeOf(await ask())).toBe(code);
      expect(await desk.plan()).toEqual(before);
    });

    it('one more than the beds of a room', async () => {
      valueOf(await place(people.second, room));
      expect(codeOf(await place(people.other, room))).toBe('rooming.room-full');
    });

    it('one more room than the hotel has', async () => {
      const more = await Promise.all(['F', 'F', 'F', 'F'].map(async (gender) => (await desk.book(gender)).ids[0]!));
      for (const id of more) valueOf(await place(id, 'new-room'));
      expect(codeOf(await place(people.other, 'new-room'))).toBe('rooming.no-room-left');
    });

    it('a wish with oneself, with a stranger to the departure, or against what was said', async () => {
      expect(await wish(people.woman, people.woman)).toMatchObject({ code: 'rooming.wish-unusable', errors: [{ pointer: '/otherId' }] });
      expect(codeOf(await wish(people.woman, newId()))).toBe('rooming.traveller-unknown');
      valueOf(await wish(people.woman, people.second, 'apart', false));
      expect(await wish(people.woman, people.second)).toMatchObject({ code: 'rooming.wish-unusable', errors: [{ pointer: '/wish' }] });
      expect(await place(people.second, room)).toMatchObject({ code: 'rooming.may-not-share', detail: expect.stringContaining('asked not to share') });
      valueOf(await wish(people.woman, people.second, 'none', false));
      valueOf(await wish(people.woman, people.second));
      expect((await desk.plan()).wishes).toHaveLength(2);
    });

    it('another organisation', async () => {
      const elsewhere = { ...desk.key, organisationId: newId() };
      expect(codeOf(await office.get(ReadRooming).read(elsewhere))).toBe('departure.unknown');
      expect(codeOf(await office.get(AssignRooms).assign({ ...elsewhere, mode: 'keep', version: 0 }))).toBe('departure.unknown');
      expect(codeOf(await office.get(WishTogether).express({ ...elsewhere, travellerId: people.woman, otherId: people.man, wish: 'together', mutual: true }))).toBe('departure.unknown');
    });
  });
});
