import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { EraseTraveller, RecordTravelDocument, RegisterTraveller } from '#travellers';
import { valueOf } from '../../../../test/support/results.js';
import { createTestContext, type TestContext } from '../../../../test/support/test-context.js';
import type { LegDefinition } from '../../domain/leg.js';
import { applyDelta } from '../../domain/manifests/manifest-delta.js';
import type { ManifestKind, Receiver } from '../../domain/manifests/manifest-kind.js';
import { defaultSettings } from '../../domain/manifests/manifest-settings.js';
import { FlightsModule } from '../../flights.module.js';
import { AddLeg } from '../add-leg.js';
import { SeatPassengers } from '../seat-passengers.js';
import { EnterTickets } from '../tickets/enter-tickets.js';
import { ChangeManifestSettings } from './change-manifest-settings.js';
import { DownloadManifestFile } from './download-manifest-file.js';
import { MakeManifest } from './make-manifest.js';
import { MarkManifestSent } from './mark-manifest-sent.js';
import { PreviewManifest } from './preview-manifest.js';
import { ReadManifests } from './read-manifests.js';
import { SetCrew } from './set-crew.js';

const organisationId = newId();
const stranger = newId();
const captain = { id: null, surname: 'Ri', givenNames: 'Chol Su', sex: 'M', birthDate: '1979-01-02', nationality: 'PRK', documentNumber: '654321', issuingState: 'PRK', expiryDate: '2030-01-01' } as const;

let app: TestContext;
let departureId: string;
let legId: string;
let bookingId: string;
let version = 0;
let flights = 200;

const noApprovals = () => Promise.resolve(new Map<string, string>());
const order = (kind: ManifestKind, receiver: Receiver, more: { whole?: boolean; directory?: string; organisationId?: string; legId?: string } = {}) =>
  ({ organisationId, legId, kind, receiver, whole: false, directory: null, approvalNumbers: noApprovals, ...more });
const make = (kind: ManifestKind, receiver: Receiver, more = {}) => app.get(MakeManifest).make(order(kind, receiver, more), null);
const mark = (manifestId: string, organisation = organisationId) => app.get(MarkManifestSent).mark({ organisationId: organisation, manifestId, userId: null, to: 'desk@border.example' });
const text = async (id: string) => valueOf(await app.get(DownloadManifestFile).download(organisationId, id, 'text')).bytes.toString();
const send = async (kind: ManifestKind, receiver: Receiver): Promise<string> => {
  const { id } = valueOf(await make(kind, receiver));
  valueOf(await mark(id));
  return id;
};
const stream = async (kind: ManifestKind, receiver: Receiver) => {
  const [leg] = (await app.get(ReadManifests).ofDeparture(organisationId, departureId, noApprovals)).filter((one) => one.leg.id === legId);
  return { leg: leg!, ...leg!.streams.find((one) => one.kind === kind && one.receiver === receiver)! };
};
const settle = async (receiver: Receiver, more = {}) => {
  const { version: at } = (await app.get(ChangeManifestSettings).all(organisationId)).find((one) => one.receiver === receiver)!;
  return app.get(ChangeManifestSettings).change(organisationId, { receiver, version: at, settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'Desk', ...more } });
};
const register = async (surname: string): Promise<string> =>
  valueOf(await app.database.transaction((tx) => app.get(RegisterTraveller).register(tx, { organisationId, givenNames: 'Ann', surname, email: 'ann@example.org', nationality: 'GBR' }))).id;
const giveDocument = async (travellerId: string, surname: string, number: string, state: 'read' | 'confirmed' = 'confirmed') => {
  const data = { type: 'P', issuingState: 'GBR', number, surname, givenNames: 'ANN', nationality: 'GBR', birthDate: '1988-03-04', sex: 'F', expiryDate: '2031-05-06' } as const;
  await app.database.transaction((tx) => app.get(RecordTravelDocument).record(tx, { organisationId, travellerId, documentCheckId: newId(), state, data }));
};
const known = async (surname: string, number: string): Promise<string> => {
  const id = await register(surname);
  await giveDocument(id, surname, number);
  return id;
};
const seat = (travellers: readonly string[], booking = bookingId) =>
  app.get(SeatPassengers).seat({ organisationId, bookingId: booking, bookingReference: booking === bookingId ? 'ABCDEF' : 'GHJKLM', bookingVersion: (version += 1), passengers: travellers.map((travellerId) => ({ travellerId, legId })) });
const addLeg = async (more: Partial<LegDefinition> = {}): Promise<string> =>
  valueOf(await app.get(AddLeg).add(organisationId, {
    departureId, direction: 'arrival', mode: 'air', carrier: 'JS', number: String((flights += 1)), from: 'PEK', to: 'FNJ', departsAt: new Date('2027-04-03T05:00:00Z'), arrivesAt: new Date('2027-04-03T07:00:00Z'),
    fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', seats: 100, ...more,
  })).id;

beforeAll(async () => {
  app = await createTestContext([FlightsModule]);
  const packageId = newId();
  departureId = newId();
  await app.database.query(`insert into package (id, organisation_id, name, purpose, destination, destination_state, currency) values ($1, $2, 'Marathon', 'sport', 'Pyongyang', 'PRK', 'EUR')`, [packageId, organisationId]);
  await app.database.query(
    `insert into departure (id, organisation_id, package_id, starts_on, ends_on, on_sale_from, on_sale_until, minimum, maximum) values ($1, $2, $3, '2027-04-03', '2027-04-07', '2026-12-09', '2027-03-01', 0, 500)`,
    [departureId, organisationId, packageId],
  );
  valueOf(await settle('border'));
});
afterAll(() => app.close());
beforeEach(async () => {
  legId = await addLeg();
  bookingId = newId();
});

describe('a manifest for the border', () => {
  it('is refused with a pointer at everybody whose passport is missing or not confirmed, and nothing is kept', async () => {
    const [without, read] = [await register('Without'), await register('Read')];
    await giveDocument(read, 'READ', 'A1', 'read');
    await seat([await known('SOUND', 'B2'), without, read]);
    const refusal = await make('paxlst', 'border');
    expect(refusal).toMatchObject({ code: 'manifest.incomplete', errors: [{ pointer: `/travellers/${read}/passport-confirmation` }, { pointer: `/travellers/${without}/passport` }] });
    expect(JSON.stringify(refusal)).not.toMatch(/without|sound/i);
    expect(await stream('paxlst', 'border')).toMatchObject({ items: [], held: [read, without] });
  });

  it('tells everybody first, and then who is new, who is different and who is gone since the one that was sent', async () => {
    const [one, two, three] = [await known('ONE', 'A1'), await known('TWO', 'B2'), await known('THREE', 'C3')];
    await seat([one, two, three]);
    const first = await send('paxlst', 'border');
    expect((await text(first)).match(/NAD\+FL\+\+\+\w+/g)).toEqual(['NAD+FL+++ONE', 'NAD+FL+++THREE', 'NAD+FL+++TWO']);
    expect(await make('paxlst', 'border')).toMatchObject({ code: 'manifest.empty' });

    await giveDocument(two, 'TWO', 'B9');
    const four = await known('FOUR', 'D4');
    await seat([one, two, four]);
    const { id } = valueOf(await make('paxlst', 'border'));
    const told = await text(id);
    expect(told.match(/BGM\+745[^']*|NAD\+FL\+\+\+\w+/g)).toEqual(['BGM+745+RP', 'NAD+FL+++THREE', 'BGM+745+CP', 'NAD+FL+++TWO', 'BGM+745', 'NAD+FL+++FOUR']);
    expect(told).toContain("CNT+42:3'");
    valueOf(await mark(id));
    expect((await stream('paxlst', 'border')).delta).toEqual({ added: [], changed: [], removed: [] });
  });

  it('is a chain of which each makes the list that was current when it was made', async () => {
    const people = await Promise.all(['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'].map((name, at) => known(name, `N${at}`)));
    let held: ReturnType<typeof applyDelta> = [];
    for (const round of [[0, 1, 2], [0, 2, 3], [3], [3, 4, 0, 1]]) {
      await seat(round.map((at) => people[at]!));
      const { lines, delta } = valueOf(await app.get(ReadManifests).one(organisationId, await send('paxlst', 'border')));
      const now = lines.map(({ person }) => person);
      held = delta ? applyDelta(held, delta) : now;
      expect(held.map(({ id }) => id).sort()).toEqual(round.map((at) => people[at]!).sort());
      expect([...held].sort((a, b) => a.id.localeCompare(b.id))).toEqual([...now].sort((a, b) => a.id.localeCompare(b.id)));
    }
  });

  it('can be sent anew as a whole, and goes on from there', async () => {
    await seat([await known('ONE', 'A1')]);
    await send('paxlst', 'border');
    const { id } = valueOf(await make('paxlst', 'border', { whole: true }));
    expect(valueOf(await app.get(ReadManifests).one(organisationId, id))).toMatchObject({ number: 2, isDelta: false });
    expect(await text(id)).toContain("BGM+745'");
  });

  it('is sent as a whole where the directory has no changes', async () => {
    valueOf(await settle('border', { directory: '02B' }));
    await seat([await known('ONE', 'A1')]);
    await send('paxlst', 'border');
    await seat([await known('TWO', 'B2')]);
    const second = valueOf(await app.get(ReadManifests).one(organisationId, valueOf(await make('paxlst', 'border')).id));
    expect([second.isDelta, (await text(second.id)).match(/NAD\+FL\+\+\+\w+/g)]).toEqual([false, ['NAD+FL+++TWO']]);
    valueOf(await settle('border'));
  });

  it('lists the crew as it is named, and anew as a whole when that changes', async () => {
    expect(await make('crew', 'border')).toMatchObject({ code: 'manifest.empty' });
    const named = valueOf(await app.get(SetCrew).set({ organisationId, legId, version: 0, members: [captain] }));
    await send('crew', 'border');
    valueOf(await app.get(SetCrew).set({ organisationId, legId, version: 1, members: [...named.members, { ...captain, surname: 'Pak', documentNumber: '99' }] }));
    expect((await text(await send('crew', 'border'))).match(/BGM[^']*|NAD\+FM\+\+\+\w+|CNT[^']*/g)).toEqual(['BGM+250+CC', 'NAD+FM+++RI', 'NAD+FM+++PAK', 'CNT+41:2']);
  });
});

describe('a manifest for the carrier', () => {
  it('tells the ticket, and the record that the carrier has of it', async () => {
    const one = await known('ONE', 'A1');
    await seat([one]);
    const before = valueOf(await app.get(PreviewManifest).preview(order('pnl', 'carrier')));
    expect(before.text).toContain('.L/ABCDEF');
    const ticket = { travellerId: one, status: 'ticketed', name: 'ONE/ANN MRS', locator: 'K7P2QX', number: '1202400000017' } as const;
    valueOf(await app.get(EnterTickets).enter({ organisationId, legId, actorId: newId(), tickets: [ticket] }));
    const list = valueOf(await app.get(PreviewManifest).preview(order('pnl', 'carrier'))).text!;
    expect(list.split('\r\n')).toEqual(expect.arrayContaining(['1ONE/ANN', '.L/K7P2QX', '.R/TKNE HK1 1202400000017/1-1ONE/ANN']));
    expect(valueOf(await app.get(PreviewManifest).preview(order('ssr', 'carrier'))).text).toMatch(/SSR TKNE JS HK1 PEKFNJ0\d{3}Y03APR-1ONE\/ANN\.1202400000017C1/);
  });
});

describe('sending', () => {
  it('is recorded once, and not of one that another was sent after', async () => {
    await seat([await known('ONE', 'A1')]);
    const [first, second] = [valueOf(await make('paxlst', 'border')).id, valueOf(await make('paxlst', 'border')).id];
    expect(valueOf(await mark(second))).toMatchObject({ number: 2, sentTo: 'desk@border.example' });
    expect(await mark(second)).toMatchObject({ code: 'manifest.sent-already' });
    expect(await mark(first)).toMatchObject({ code: 'manifest.outdated', detail: expect.stringContaining('Number 2 was sent') });
  });

  it('at the same moment of two that build on the same one: one goes out', async () => {
    await seat([await known('ONE', 'A1')]);
    const ids = [valueOf(await make('paxlst', 'border')).id, valueOf(await make('paxlst', 'border')).id];
    const results = await Promise.all(ids.map((id) => mark(id)));
    expect(results.map((result) => (result.refused ? result.code : 'sent')).sort()).toEqual(['manifest.outdated', 'sent']);
  });

  it('of two that build on the same one is what the database refuses, whoever asks', async () => {
    await seat([await known('ONE', 'A1')]);
    const ids = [valueOf(await make('paxlst', 'border')).id, valueOf(await make('paxlst', 'border')).id];
    const unguarded = (id: string) => app.database.query('update manifest set sent_at = now(), sent_to = $2 where id = $1', [id, app.vault.sealForPlatform(`manifest.recipient:${id}`, 'somebody')]);
    await unguarded(ids[0]!);
    await expect(unguarded(ids[1]!)).rejects.toThrow('manifest_chain');
  });

  it('changes nothing of what was made: the database keeps it', async () => {
    await seat([await known('ONE', 'A1')]);
    const id = await send('paxlst', 'border');
    for (const statement of ['update manifest set people = 9 where id = $1', 'update manifest set sent_at = now() where id = $1', 'delete from manifest where id = $1', 'update manifest_line set content = null where manifest_id = $1', 'delete from manifest_line where manifest_id = $1']) {
      await expect(app.database.query(statement, [id])).rejects.toThrow('stays as it was made');
    }
  });
});

describe('what is kept', () => {
  it('is sealed: no name and no number stands in any row or event', async () => {
    await seat([await known('QUILLFEATHER', 'PASSPORT99')]);
    valueOf(await app.get(SetCrew).set({ organisationId, legId, version: 0, members: [{ ...captain, surname: 'Quillcaptain', documentNumber: 'PASSPORT77' }] }));
    const ids = [await send('paxlst', 'border'), await send('crew', 'border'), await send('list', 'hotel')];
    await text(ids[0]!);
    for (const table of ['manifest', 'manifest_line', 'leg_crew', 'manifest_setting', 'outbox']) {
      const rows = await app.database.query<{ row: string }>(`select t::text as row from ${table} t`);
      const bytes = rows.map(({ row }) => row + row.replace(/\\x([0-9a-f]+)/g, (_, hex: string) => Buffer.from(hex, 'hex').toString('latin1'))).join('');
      expect(bytes).not.toMatch(/quillfeather|quillcaptain|PASSPORT|desk@border/i);
    }
  });

  it('is gone with who is erased: a message as a whole, of a list that one line', async () => {
    const [one, two] = [await known('ONE', 'A1'), await known('TWO', 'B2')];
    await seat([one, two]);
    const [message, list] = [await send('paxlst', 'border'), await send('list', 'border')];
    await app.database.transaction((tx) => app.get(EraseTraveller).erase(tx, organisationId, one));
    expect(await app.get(DownloadManifestFile).download(organisationId, message, 'text')).toMatchObject({ code: 'manifest.erased' });
    const csv = valueOf(await app.get(DownloadManifestFile).download(organisationId, list, 'csv')).bytes.toString();
    expect(csv).toContain('TWO');
    expect(csv).not.toContain('ONE');
  });

  it('is recorded whenever it is opened', async () => {
    await seat([await known('ONE', 'A1')]);
    const id = await send('list', 'guide');
    await app.get(DownloadManifestFile).download(organisationId, id, 'pdf');
    await app.get(PreviewManifest).preview(order('ssr', 'carrier'));
    const events = await app.database.query<{ type: string; subject: object }>(`select type, subject from outbox where type like 'manifest.%' and subject ->> 'legId' = $1 order by created_at, id`, [legId]);
    expect(events.map(({ type }) => type)).toEqual(['manifest.made', 'manifest.sent', 'manifest.file-downloaded', 'manifest.previewed']);
    expect(events[2]!.subject).toEqual({ manifestId: id, legId, kind: 'list', receiver: 'guide', format: 'pdf', people: 1 });
  });
});

describe('a leg’s people', () => {
  it('have names as in the passport, and say what is missing; of who is erased nothing is left', async () => {
    const [ready, bare, gone] = [await known('MUELLER', 'A1'), await register('Zola'), await known('GONE', 'B2')];
    await seat([bare, ready, gone]);
    await app.database.transaction((tx) => app.get(EraseTraveller).erase(tx, organisationId, gone));
    const [leg] = (await app.get(ReadManifests).ofDeparture(organisationId, departureId, () => Promise.resolve(new Map([[ready, 'KP-0042']])))).filter((one) => one.leg.id === legId);
    expect(leg!.travellers.map(({ person: { id, surname, documentNumber, approvalNumber }, missing }) => [id, surname, documentNumber, approvalNumber, missing])).toEqual([
      [ready, 'MUELLER', 'A1', 'KP-0042', ['ticket-number']],
      [bare, 'Zola', null, null, ['passport', 'approval-number', 'ticket-number']],
      [gone, null, null, null, ['name', 'passport', 'approval-number', 'ticket-number']],
    ]);
  });
});

describe('a list for people', () => {
  it('leaves with the line of who has no passport marked, in each format', async () => {
    await seat([await register('Without')]);
    const id = await send('list', 'hotel');
    const file = async (format: 'csv' | 'xlsx' | 'pdf') => valueOf(await app.get(DownloadManifestFile).download(organisationId, id, format));
    const { bytes, fileName } = await file('csv');
    expect(fileName).toMatch(/^list-hotel-JS\d+-2027-04-03-1\.csv$/);
    expect(bytes.toString().split('\r\n').slice(0, 2)).toEqual(['\uFEFFSurname,Given names,Sex,Date of birth,Nationality,Document number,Document expiry,Booking,Missing,Change', 'Without,Ann,,,GBR,,,ABCDEF,passport,']);
    expect([(await file('xlsx')).bytes.subarray(0, 2).toString(), (await file('pdf')).bytes.subarray(0, 4).toString()]).toEqual(['PK', '%PDF']);
  });

  it('is text to every spreadsheet, whatever a passport says', async () => {
    const one = await register('Harmless');
    await giveDocument(one, '=CMD|" /C calc"!A0', 'A1');
    await seat([one]);
    const csv = valueOf(await app.get(DownloadManifestFile).download(organisationId, await send('list', 'hotel'), 'csv')).bytes.toString();
    expect(csv.split('\r\n')[1]).toMatch(/^"'=CMD\|"" \/C calc""!A0",ANN,/);
  });

  it('tells a guide no number of a passport', async () => {
    await seat([await known('ONE', 'PASSPORT99')]);
    const { table } = valueOf(await app.get(PreviewManifest).preview(order('list', 'guide')));
    expect(table!.rows).toEqual([['ONE', 'ANN', 'F', 'GBR', 'ABCDEF', '', '']]);
  });

  it('has nothing new for a guide where a passport is another, and for a hotel that', async () => {
    const one = await known('ONE', 'A1');
    await seat([one]);
    await send('list', 'guide');
    await send('list', 'hotel');
    await giveDocument(one, 'ONE', 'A2');
    expect((await stream('list', 'guide')).delta).toEqual({ added: [], changed: [], removed: [] });
    expect((await stream('list', 'hotel')).delta!.changed.map(({ facts }) => facts)).toEqual([['documentNumber']]);
    expect(await make('list', 'guide')).toMatchObject({ code: 'manifest.empty' });
  });

  it('is what a train gets: messages are for flights', async () => {
    legId = await addLeg({ mode: 'rail', carrier: 'KR', from: 'DDG', to: 'PYG' });
    await seat([await known('ONE', 'A1')]);
    for (const kind of ['paxlst', 'pnl', 'ssr'] as const) expect(await make(kind, 'carrier')).toMatchObject({ code: 'manifest.leg', errors: [{ pointer: '/kind' }] });
    valueOf(await make('list', 'border'));
    expect((await stream('list', 'border')).leg.streams.map(({ kind }) => kind)).toEqual(['list', 'list', 'list', 'list']);
  });
});

describe('what is refused', () => {
  it('a message between places that nobody knows', async () => {
    legId = await addLeg({ from: 'XQX' });
    await seat([await known('ONE', 'A1')]);
    expect(await make('paxlst', 'border')).toMatchObject({ code: 'manifest.leg', errors: [{ pointer: '/from', detail: 'No airport has the code XQX.' }] });
  });

  it('a message that nobody sends, and settings that no message could carry', async () => {
    await seat([await known('ONE', 'A1')]);
    expect(await make('paxlst', 'carrier')).toMatchObject({ code: 'manifest.settings', errors: [{ pointer: '/sender' }, { pointer: '/recipient' }, { pointer: '/contactName' }] });
    expect(await settle('carrier', { directory: '16A', sender: 'x'.repeat(36), perMessage: 0, serviceClass: '' })).toMatchObject({
      code: 'manifest.unwritable', errors: [{ pointer: '/sender' }, { pointer: '/directory' }, { pointer: '/perMessage' }, { pointer: '/serviceClass' }],
    });
  });

  it('a directory that there is not, where one is asked for in place of the receiver’s own', async () => {
    await seat([await known('ONE', 'A1')]);
    expect(await make('paxlst', 'border', { directory: '16A' })).toMatchObject({ code: 'manifest.directory' });
    expect(await text(valueOf(await make('paxlst', 'border', { directory: '12B' })).id)).toContain('PAXLST:D:12B');
  });

  it('a form that its receiver does not take, and a leg with nobody on it', async () => {
    expect(await make('pnl', 'hotel')).toMatchObject({ code: 'manifest.leg', errors: [{ pointer: '/receiver' }] });
    expect(await make('list', 'hotel')).toMatchObject({ code: 'manifest.empty' });
  });

  it('a crew that no list could carry, and one that was read before somebody else changed it', async () => {
    const set = (at: number, more = {}) => app.get(SetCrew).set({ organisationId, legId, version: at, members: [{ ...captain, ...more }] });
    expect(await set(0, { surname: '李', documentNumber: '', birthDate: '1979-02-30', nationality: 'ZZZ' })).toMatchObject({
      code: 'manifest.unwritable', errors: [{ pointer: '/members/0/surname' }, { pointer: '/members/0/birthDate' }, { pointer: '/members/0/nationality' }, { pointer: '/members/0/documentNumber' }],
    });
    const results = await Promise.all([set(0), set(0)]);
    expect(results.map((result) => (result.refused ? result.code : 'set')).sort()).toEqual(['manifest.changed', 'set']);
    expect(await set(0)).toMatchObject({ code: 'manifest.changed' });
  });

  it('what another organisation asks for', async () => {
    await seat([await known('ONE', 'A1')]);
    const id = await send('paxlst', 'border');
    expect(await make('paxlst', 'border', { organisationId: stranger })).toMatchObject({ code: 'leg.unknown' });
    expect(await app.get(SetCrew).read(stranger, legId)).toMatchObject({ code: 'leg.unknown' });
    expect(await app.get(DownloadManifestFile).download(stranger, id, 'text')).toMatchObject({ code: 'manifest.unknown' });
    expect(await mark(id, stranger)).toMatchObject({ code: 'manifest.unknown' });
    expect(await app.get(ReadManifests).ofDeparture(stranger, departureId, noApprovals)).toEqual([]);
  });
});
