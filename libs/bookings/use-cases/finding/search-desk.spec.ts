import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EraseTraveller, IndexTravellers } from '#travellers';
import { Office } from '../../../../test/support/office.js';
import { valueOf } from '../../../../test/support/results.js';
import { IndexBookings } from './index-bookings.js';
import { ListBookings } from './list-bookings.js';
import { SearchDesk } from './search-desk.js';

const people = [
  { givenNames: 'Jürgen', surname: 'Müller', email: 'jm@example.org' },
  { givenNames: 'Anna', surname: 'Svensson', email: 'anna.s@example.org' },
  { givenNames: 'Anna', surname: 'Svenssonovic', email: 'as@example.org' },
  { givenNames: 'Юлия', surname: 'Иванова', email: 'julia@example.org' },
] as const;

describe('the search', () => {
  let office: Office;
  let booking: { id: string; reference: string; travellers: readonly { id: string }[] };
  let organisationId: string;

  const find = async (text: string, organisation = organisationId) => {
    const { bookings, travellers } = await office.get(SearchDesk).find(organisation, text, 8);
    return {
      bookings: bookings.map(({ matched, closeness, booking: found }) => `${found.leader.name}: ${matched}, ${closeness}`),
      travellers: travellers.map(({ givenNames, surname, closeness, matched }) => `${givenNames} ${surname}: ${matched}, ${closeness}`),
    };
  };
  const listed = async (text: string) => (await office.get(ListBookings).list(organisationId, { size: 50, text })).items.map(({ id }) => id);

  beforeAll(async () => {
    office = await Office.open();
    organisationId = office.ids.organisationId;
    booking = valueOf(await office.book(people, { leader: { name: 'Zoë Ångström', email: 'club@example.org' } }));
    valueOf(await office.book([{ givenNames: 'Robin', surname: 'Quillfeather' }], { leader: { name: 'Anna Petersen', email: 'ap@example.org' } }));
  });
  afterAll(() => office.close());

  it('finds travellers by name, the closest first, and says how close', async () => {
    expect((await find('anna svensson')).travellers).toEqual(['Anna Svensson: name, exact', 'Anna Svenssonovic: name, beginning']);
    expect((await find('mueller')).travellers).toEqual(['Jürgen Müller: name, exact']);
    expect((await find('ivanova')).travellers).toEqual(['Юлия Иванова: name, exact']);
    expect((await find('quilfeather')).travellers).toEqual(['Robin Quillfeather: name, similar']);
  });

  it('finds people by address, the whole or the words before the @', async () => {
    expect((await find('JM@example.org')).travellers).toEqual(['Jürgen Müller: email, exact']);
    expect((await find('julia')).travellers).toEqual(['Юлия Иванова: email, exact']);
    expect((await find('club@example.org')).bookings).toEqual(['Zoë Ångström: email, exact']);
  });

  it('finds bookings by reference, whatever its case, and by leader', async () => {
    expect((await find(booking.reference.toLowerCase())).bookings).toEqual(['Zoë Ångström: reference, exact']);
    expect((await find(booking.reference.slice(0, 4))).bookings).toContain('Zoë Ångström: reference, beginning');
    expect((await find('angstrom')).bookings).toEqual(['Zoë Ångström: leader, exact']);
    expect((await find('anna')).bookings).toEqual(['Anna Petersen: leader, exact']);
  });

  it('finds nothing of another organisation, and nothing for what is no word', async () => {
    expect(await find('anna', newId())).toEqual({ bookings: [], travellers: [] });
    for (const text of ['???', "' or 1=1 --", '%', '_', '\u0000', '{}']) expect((await find(text)).bookings).toEqual([]);
  });

  it('narrows the list of bookings down by the same words', async () => {
    expect(await listed('muller')).toEqual([booking.id]);
    expect(await listed('zoe')).toEqual([booking.id]);
    expect(await listed(booking.reference)).toEqual([booking.id]);
    expect(await listed('anna')).toHaveLength(2);
    expect(await listed('nobody')).toEqual([]);
  });

  it('stores no name, and nothing that is alike in two organisations', async () => {
    const other = await Office.open();
    await other.book([people[1]]);
    const keysOf = async (one: Office) => (await one.db.database.query<{ key: string }>('select unnest(search_keys)::text as key from traveller')).map(({ key }) => key);
    const [ours, theirs] = [await keysOf(office), await keysOf(other)];
    expect(ours.length).toBeGreaterThan(100);
    expect(theirs.filter((key) => ours.includes(key))).toEqual([]);
    await other.close();
  });

  it('makes findable what was there before it', async () => {
    const { database } = office.db;
    await database.query('update traveller set search_keys = null');
    await database.query('delete from booking_search');
    expect(await find('anna')).toEqual({ bookings: [], travellers: [] });
    expect(await office.get(IndexTravellers).indexNext(3)).toBe(3);
    expect(await office.get(IndexTravellers).indexNext(3)).toBe(2);
    expect(await office.get(IndexBookings).indexNext()).toBe(2);
    expect([await office.get(IndexTravellers).indexNext(), await office.get(IndexBookings).indexNext()]).toEqual([0, 0]);
    expect((await find('anna svensson')).travellers).toHaveLength(2);
    expect((await find('zoe')).bookings).toHaveLength(1);
  });

  it('keeps no key of an erased traveller, and never makes new ones', async () => {
    const { database } = office.db;
    const [, anna] = booking.travellers;
    valueOf(await database.transaction((tx) => office.get(EraseTraveller).erase(tx, organisationId, anna!.id)));
    await office.get(IndexTravellers).indexNext();
    expect(await database.query('select search_keys from traveller where id = $1', [anna!.id])).toEqual([{ search_keys: null }]);
    expect((await find('anna svensson')).travellers).toEqual(['Anna Svenssonovic: name, beginning']);
    await expect(database.query(`update traveller set search_keys = '{1}' where id = $1`, [anna!.id])).rejects.toThrow('traveller_erased_from_search');
  });
});
