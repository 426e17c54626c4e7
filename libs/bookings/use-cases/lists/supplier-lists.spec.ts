import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { readTable } from '#platform';
import { EraseTraveller } from '#travellers';
import { cancelWhole } from '../../../../test/support/cancel-whole.js';
import { Office } from '../../../../test/support/office.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { RoomingDesk } from '../../../../test/support/rooming-desk.js';
import { AssignBibs } from '../bibs/assign-bibs.js';
import { AssignRooms } from '../rooming/assign-rooms.js';
import { DownloadList, type ListFormat } from './download-list.js';
import { MakeList } from './make-list.js';
import { MarkListSent } from './mark-list-sent.js';
import { PlaceTraveller } from '../rooming/place-traveller.js';
import { ReadBibs } from '../bibs/read-bibs.js';
import { ReadLists } from './read-lists.js';
import { ReleaseBeds } from '../rooming/release-beds.js';
import { SetBibRanges } from '../bibs/set-bib-ranges.js';

const userId = newId();

describe('lists for the hotel', () => {
  let office: Office;
  let desk: RoomingDesk;
  beforeEach(async () => {
    office = await Office.open();
    desk = new RoomingDesk(office);
  });
  afterEach(() => office.close());

  const owner = () => ({ organisationId: desk.key.organisationId, kind: 'rooming', ownerId: desk.key.departureId }) as const;
  const make = async () => valueOf(await office.get(MakeList).make(owner(), userId)).id;
  const send = (listId: string) => office.get(MarkListSent).mark({ ...owner(), listId, userId, to: 'bookings@hotel.example' });
  const one = async (id: string) => valueOf(await office.get(ReadLists).one(desk.key.organisationId, 'rooming', id));
  const assign = async () => office.get(AssignRooms).assign({ ...desk.key, mode: 'keep', version: await desk.version() });
  const download = async (listId: string, format: ListFormat) => valueOf(await office.get(DownloadList).download({ ...owner(), listId, format }));
  const rename = async (travellerId: string, surname: string) => {
    const sealed = await office.db.vault.seal(travellerId, 'traveller.identity', JSON.stringify({ givenNames: 'Robin', surname, email: 'r@example.org', nationality: 'GBR' }));
    await office.db.database.query('update traveller set identity = $2 where id = $1', [travellerId, sealed]);
  };

  it('are numbered, and tell what is different from the last one that was sent', async () => {
    const [one1, two, three] = [await desk.book('F'), await desk.book('F'), await desk.book('M')];
    valueOf(await assign());
    const first = await make();
    expect(await one(first)).toMatchObject({ number: 1, since: null, sentAt: null, lines: [{ place: 'twin 1' }, { place: 'twin 1' }, { place: 'twin 2', name: 'Wanderera, Robin' }] });
    valueOf(await send(first));
    valueOf(await cancelWhole((type) => office.get(type), desk.key.organisationId, one1.bookingId));
    await office.get(ReleaseBeds).release(desk.key);
    const late = await desk.book('M');
    valueOf(await office.get(PlaceTraveller).place({ ...desk.key, version: await desk.version(), travellerId: two.ids[0]!, target: 'new-room' }));
    valueOf(await assign());
    await rename(three.ids[0]!, 'Quillfeather');
    const unsent = await make();
    const second = await make();
    const { delta, number } = (await one(second)).since!;
    expect(number).toBe(1);
    expect(delta.added).toEqual([{ travellerId: late.ids[0], name: 'Wanderera, Robin', place: 'twin 2' }]);
    expect(delta.removed).toEqual([{ travellerId: one1.ids[0], name: 'Wanderera, Robin', place: 'twin 1' }]);
    expect(delta.renamed).toEqual([{ travellerId: three.ids[0], place: 'twin 2', from: 'Wanderera, Robin', to: 'Quillfeather, Robin' }]);
    expect((await one(unsent)).since!.number).toBe(1);
    expect(await office.get(ReadLists).ofOwner(owner())).toMatchObject({ lastSent: { number: 1, sentTo: 'bookings@hotel.example', sentBy: userId }, delta, lines: 3 });
  });

  it('are sent once, and not after a later one', async () => {
    await desk.book('FF');
    valueOf(await assign());
    const [first, second, third] = [await make(), await make(), await make()];
    valueOf(await send(second));
    expect(codeOf(await send(second))).toBe('list.sent-already');
    expect(await send(first)).toMatchObject({ code: 'list.outdated', detail: 'List 2 was sent. Make a new list, and send that.' });
    valueOf(await send(third));
  });

  it('are refused while nobody has a bed, to another organisation, and as a list of another kind', async () => {
    expect(codeOf(await office.get(MakeList).make(owner(), userId))).toBe('list.empty');
    await desk.book('FF');
    valueOf(await assign());
    const id = await make();
    expect(codeOf(await office.get(ReadLists).one(newId(), 'rooming', id))).toBe('list.unknown');
    expect(codeOf(await office.get(ReadLists).one(desk.key.organisationId, 'bibs', id))).toBe('list.unknown');
    expect(codeOf(await office.get(MarkListSent).mark({ organisationId: newId(), kind: 'rooming', listId: id, userId, to: 'x' }))).toBe('list.unknown');
  });

  it('hold no name in the clear, and none at all of whoever is erased', async () => {
    const { ids } = await desk.book('FM');
    valueOf(await assign());
    await rename(ids[0]!, 'Quillfeather');
    const id = await make();
    const rows = await office.db.database.query<{ line: string }>(`select l::text || encode(name, 'escape') as line from supplier_list_line l`);
    expect(rows.map(({ line }) => line).join()).not.toContain('Quillfeather');
    valueOf(await office.db.database.transaction((tx) => office.get(EraseTraveller).erase(tx, desk.key.organisationId, ids[0]!)));
    expect((await one(id)).lines.map(({ name }) => name)).toEqual([null, 'Wandererb, Robin']);
    valueOf(await send(id));
    expect((await one(await make())).since!.delta).toEqual({ added: [], removed: [], moved: [], renamed: [] });
  });

  it('are files to print, to calculate with and to read in, each download on record', async () => {
    await desk.book('FM');
    await desk.book('F', 'single');
    valueOf(await assign());
    valueOf(await send(await make()));
    await desk.book('F');
    valueOf(await assign());
    const id = await make();
    const csv = await download(id, 'csv');
    expect(csv.fileName).toBe('rooming-list-2.csv');
    expect(csv.bytes.toString().split('\r\n')).toEqual([
      '\uFEFFRoom type,Room,Name,Change', 'Single,1,"Wanderera, Robin",', 'Twin,1,"Wanderera, Robin",', 'Twin,1,"Wandererb, Robin",', 'Twin,2,"Wanderera, Robin",added', '',
    ]);
    const xlsx = valueOf(await readTable((await download(id, 'xlsx')).bytes));
    expect(xlsx.sheets).toEqual(['Rooming list 2', 'Changes since list 1']);
    expect(xlsx.rows[4]!.cells).toEqual(['Twin', 2, 'Wanderera, Robin', 'added']);
    expect((await download(id, 'pdf')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const events = await office.db.database.query<{ format: string }>(`select subject->>'format' as format from outbox where type = 'list.downloaded' order by id`);
    expect(events.map(({ format }) => format)).toEqual(['csv', 'xlsx', 'pdf']);
  });
});

describe('start numbers', () => {
  let office: Office;
  let desk: RoomingDesk;
  beforeEach(async () => {
    office = await Office.open();
    desk = new RoomingDesk(office);
    valueOf(await office.get(SetBibRanges).set(event(), 0, [{ category: '42', from: 1, to: 4 }]));
  });
  afterEach(() => office.close());

  const event = () => ({ organisationId: office.ids.organisationId, eventId: office.ids.eventId });
  const owner = () => ({ organisationId: office.ids.organisationId, kind: 'bibs', ownerId: office.ids.eventId }) as const;
  const numbers = async () => (await office.get(ReadBibs).read(event())).runners.map(({ number, because }) => number ?? because);
  const assign = async () => valueOf(await office.get(AssignBibs).assign(event()));

  it('stay when somebody drops out, and go to somebody else until a list was made', async () => {
    const [first] = [await desk.book('F'), await desk.book('F'), await desk.book('F')];
    await assign();
    expect(await numbers()).toEqual([1, 2, 3]);
    valueOf(await cancelWhole((type) => office.get(type), office.ids.organisationId, first.bookingId));
    await desk.book('F');
    expect(await assign()).toEqual({ given: 1, takenBack: 1 });
    expect(await numbers()).toEqual([2, 3, 1]);
  });

  it('are never given again once they stood on a list', async () => {
    const [first] = [await desk.book('F'), await desk.book('F')];
    await assign();
    const list = valueOf(await office.get(MakeList).make(owner(), userId));
    valueOf(await office.get(MarkListSent).mark({ ...owner(), listId: list.id, userId, to: 'race office' }));
    valueOf(await cancelWhole((type) => office.get(type), office.ids.organisationId, first.bookingId));
    for (const _ of [1, 2, 3]) await desk.book('F');
    await assign();
    expect(await numbers()).toEqual([2, 3, 4, 'range-full']);
    const next = valueOf(await office.get(MakeList).make(owner(), userId));
    const { since } = valueOf(await office.get(ReadLists).one(office.ids.organisationId, 'bibs', next.id));
    expect(since!.delta).toMatchObject({ added: [{ place: '42 3' }, { place: '42 4' }], removed: [{ place: '42 1' }] });
    const { bytes } = valueOf(await office.get(DownloadList).download({ ...owner(), listId: next.id, format: 'csv' }));
    expect(bytes.toString()).toContain('Marathon,1,"Wanderera, Robin",removed');
  });

  it('change with the category, and wait for a range', async () => {
    const { ids } = await desk.book('F');
    await assign();
    await office.db.database.query(`update booking_traveller set race = '10' where traveller_id = $1`, [ids[0]]);
    expect(await numbers()).toEqual(['no-range']);
    const { version } = await office.get(ReadBibs).read(event());
    valueOf(await office.get(SetBibRanges).set(event(), version, [{ category: '42', from: 1, to: 4 }, { category: '10', from: 100, to: 199 }]));
    expect(await numbers()).toEqual(['not-assigned']);
    await assign();
    expect(await numbers()).toEqual([100]);
    expect(codeOf(await office.get(SetBibRanges).set(event(), version, []))).toBe('bib.changed');
  });
});
