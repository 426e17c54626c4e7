import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FlightDesk } from '../../../../test/support/flight-desk.js';
import { givePassport } from '../../../../test/support/passports.js';
import { valueOf } from '../../../../test/support/results.js';
import { defaultSettings } from '../../domain/manifests/manifest-settings.js';
import type { ManifestKind, Receiver } from '../../domain/manifests/manifest-kind.js';
import { ApplyChange } from '../schedule-changes/apply-change.js';
import { KeepScheduleChanges } from '../schedule-changes/keep-schedule-changes.js';
import { ChangeManifestSettings } from './change-manifest-settings.js';
import { DownloadManifestFile } from './download-manifest-file.js';
import { MakeManifest } from './make-manifest.js';
import { MarkManifestSent } from './mark-manifest-sent.js';
import { ReadManifests } from './read-manifests.js';

let desk: FlightDesk;
const get: FlightDesk['office']['get'] = (type) => desk.office.get(type);
const nobody = () => Promise.resolve(new Map<string, string>());
const make = (kind: ManifestKind, receiver: Receiver, directory: string | null = null) =>
  get(MakeManifest).make({ organisationId: desk.organisationId, legId: desk.first, kind, receiver, whole: false, directory, approvalNumbers: nobody }, null);
const mark = (manifestId: string) => get(MarkManifestSent).mark({ organisationId: desk.organisationId, manifestId, userId: null, to: 'them' });
const text = async (id: string) => valueOf(await get(DownloadManifestFile).download(desk.organisationId, id, 'text')).bytes.toString();
const send = async (kind: ManifestKind, receiver: Receiver, directory: string | null = null): Promise<string> => {
  const { id } = valueOf(await make(kind, receiver, directory));
  valueOf(await mark(id));
  return id;
};
const overview = async () => (await get(ReadManifests).ofDeparture(desk.organisationId, desk.office.ids.departureId, nobody)).find(({ leg }) => leg.id === desk.first);
const stream = async (kind: ManifestKind, receiver: Receiver) => (await overview())!.streams.find((one) => one.kind === kind && one.receiver === receiver)!;
const heldByAll = () => get(ReadManifests).heldByAll(desk.organisationId, desk.first);
/** As an operator tells it, and applies it; null: it does not go. */
const change = async (times: { on: string; departs: string; arrives: string } | null): Promise<void> => {
  const by = { organisationId: desk.organisationId, userId: desk.userId };
  const told = times && { departsOn: times.on, departs: times.departs, arrivesOn: times.on, arrives: times.arrives };
  const { id: changeId } = valueOf(await get(KeepScheduleChanges).note({ ...by, legId: desk.first, times: told, reason: 'The carrier says so.' }));
  valueOf(await get(ApplyChange).apply({ ...by, changeId, version: 1, affected: 1 }));
};

beforeEach(async () => {
  desk = await FlightDesk.open();
  const { organisationId } = desk;
  for (const receiver of ['border', 'carrier'] as const) {
    valueOf(await get(ChangeManifestSettings).change(organisationId, { receiver, version: 0, settings: { ...defaultSettings, sender: 'WAYPASS', recipient: 'THEM', contactName: 'Desk' } }));
  }
  const [flyer] = await desk.book(1, desk.first);
  await givePassport(get, organisationId, flyer!.travellerId, { surname: 'ONE' });
});
afterEach(() => desk.close());

describe('a leg that gets other times', () => {
  it('is told anew to everybody, by whoever was told the hours', async () => {
    for (const [kind, receiver] of [['paxlst', 'border'], ['list', 'hotel'], ['pnl', 'carrier']] as const) await send(kind, receiver);
    await change({ on: '2027-04-01', departs: '12:00', arrives: '15:00' });
    expect(await stream('paxlst', 'border')).toMatchObject({ isCurrent: false, isRetimed: true, delta: { added: [], changed: [], removed: [] } });
    expect(await stream('pnl', 'carrier')).toMatchObject({ isCurrent: true, isRetimed: false });
    expect(await make('pnl', 'carrier')).toMatchObject({ code: 'manifest.empty' });
    expect(await heldByAll()).toBeNull();
    const told = await text(await send('paxlst', 'border'));
    expect(told.match(/BGM\+745[^']*|DTM\+(?:189|232):\d+|NAD\+FL\+\+\+\w+/g)).toEqual(['BGM+745', 'DTM+189:2704011200', 'DTM+232:2704011500', 'NAD+FL+++ONE']);
    expect(await stream('paxlst', 'border')).toMatchObject({ isCurrent: true, isRetimed: false });
    expect(await heldByAll()).toBeNull();
    await send('list', 'hotel');
    expect(await heldByAll()).toMatchObject({ people: [{ surname: 'ONE' }], tellsHours: true });
  });

  it('on another day is news to a carrier, too', async () => {
    await send('pnl', 'carrier');
    expect(await heldByAll()).toMatchObject({ tellsHours: false });
    await change({ on: '2027-03-31', departs: '12:00', arrives: '15:00' });
    expect(await text(await send('pnl', 'carrier'))).toMatch(/^PNL\r\n\w+\/31MAR /);
  });
});

describe('a leg that is cancelled', () => {
  it.each([
    ['15B', ['BGM+266+XF', 'CNT+42:0']],
    ['12B', ['BGM+266+XF', 'CNT+42:0']],
    ['05B', ['BGM+745+XR', 'NAD+FL+++ONE', 'CNT+42:0']],
  ])('is told to the border in D.%s, once', async (directory, expected) => {
    await send('paxlst', 'border');
    await change(null);
    expect(await overview()).toMatchObject({ isCancelled: true, travellers: [] });
    expect(await stream('paxlst', 'border')).toMatchObject({ isCurrent: false, isRetimed: false });
    expect((await text(await send('paxlst', 'border', directory))).match(/BGM[^']*|NAD\+FL\+\+\+\w+|CNT[^']*/g)).toEqual(expected);
    expect(await stream('paxlst', 'border')).toMatchObject({ isCurrent: true });
    expect(await make('paxlst', 'border')).toMatchObject({ code: 'manifest.leg', detail: expect.stringContaining('holds no list') });
    expect(await heldByAll()).toMatchObject({ people: [] });
  });

  it('cannot be told in D.02B, which knows no such message', async () => {
    await send('paxlst', 'border');
    await change(null);
    expect(await make('paxlst', 'border', '02B')).toMatchObject({ code: 'manifest.directory', detail: 'D.02B does not know this kind of message (flight-cancelled). Choose a later directory.' });
  });

  it('takes everybody off the lists of the others who were sent one, and troubles nobody else', async () => {
    for (const [kind, receiver] of [['pnl', 'carrier'], ['list', 'hotel']] as const) await send(kind, receiver);
    await change(null);
    expect(await text(valueOf(await make('pnl', 'carrier')).id)).toMatch(/000Y\r\nDEL\r\n1ONE\/ANN/);
    const list = valueOf(await get(DownloadManifestFile).download(desk.organisationId, await send('list', 'hotel'), 'csv')).bytes.toString();
    expect(list.split('\r\n')[1]).toMatch(/^ONE,.*,removed$/);
    expect((await overview())!.streams.map(({ kind, receiver }) => `${kind} ${receiver}`).sort()).toEqual(['list hotel', 'pnl carrier']);
    for (const [kind, receiver] of [['paxlst', 'border'], ['list', 'guide'], ['crew', 'border']] as const) expect(await make(kind, receiver)).toMatchObject({ code: 'manifest.leg' });
  });

  it('is on no list at all where nobody was told anything', async () => {
    await change(null);
    expect(await overview()).toBeUndefined();
  });
});
