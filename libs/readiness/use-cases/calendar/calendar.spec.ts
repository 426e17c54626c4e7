import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeepBlocks } from '#flights';
import { newId } from '#kernel';
import { EraseTraveller } from '#travellers';
import { ReadinessDesk } from '../../../../test/support/readiness-desk.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import type { CalendarScope } from '../../domain/calendar/calendar-scope.js';
import { ChooseReminders } from '../reminders/choose-reminders.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { ServeCalendar } from './serve-calendar.js';

/** Reads a calendar as strictly as RFC 5545 is written: CRLF, 75 octets, folded lines, properties once, components that close. */
function parse(text: string): Record<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(line).not.toMatch(/[\r\n]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const lines = physical.reduce<string[]>((all, line) => (line.startsWith(' ') ? [...all.slice(0, -1), all.at(-1)! + line.slice(1)] : [...all, line]), []);
  const open: string[] = [];
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    const [, name = '', , value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    expect([line, name]).not.toEqual([line, '']);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') events.push({});
    } else if (name === 'END') expect(open.pop()).toBe(value);
    else if (open.at(-1) === 'VEVENT') {
      expect(events.at(-1)![name]).toBeUndefined();
      events.at(-1)![name] = line.slice(name.length);
    }
  }
  expect(open).toEqual([]);
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toEqual(expect.arrayContaining(['VERSION:2.0', 'METHOD:PUBLISH']));
  return events;
}

describe('calendars of deadlines', () => {
  let desk: ReadinessDesk;
  let travellerId: string;
  let userId: string;
  beforeAll(async () => {
    desk = await ReadinessDesk.open();
    ({ travellerIds: [travellerId = ''] } = await desk.trip.book({}, { nationality: 'DEU' }));
    ({ id: userId } = await desk.people.staff('operator', desk.organisationId));
    await desk.follow();
  });
  afterAll(() => desk.close());

  const scopes = (): Record<CalendarScope['scope'], CalendarScope> => {
    const { organisationId } = desk;
    return {
      staff: { scope: 'staff', organisationId, userId },
      departure: { scope: 'departure', organisationId, userId, departureId: desk.trip.ids.departureId },
      traveller: { scope: 'traveller', organisationId, travellerId },
    };
  };
  const tokenOf = (url: string): string => /\/api\/v1\/calendars\/([\w-]{43})\.ics$/.exec(url)![1]!;
  const make = async (scope: CalendarScope): Promise<string> => tokenOf(valueOf(await desk.get(CalendarFeeds).make(scope)).url);
  const serve = (token: string) => desk.get(ServeCalendar).serve(token);
  const read = async (scope: CalendarScope) => {
    const served = valueOf(await serve(await make(scope)));
    return { ...served, events: parse(served.text) };
  };

  it.each(['staff', 'departure', 'traveller'] as const)('is valid iCalendar for %s: whole days, lasting names, alarms', async (scope) => {
    const { text, events } = await read(scopes()[scope]);
    expect(events.length).toBeGreaterThan(2);
    for (const event of events) {
      expect(event['UID']).toMatch(/^:[0-9a-f]{32}@/);
      expect(event['DTSTAMP']).toMatch(/^:\d{8}T\d{6}Z$/);
      expect(event['DTSTART']).toMatch(/^;VALUE=DATE:\d{8}$/);
      expect(Number(event['SEQUENCE']!.slice(1))).toBeGreaterThan(0);
      expect(event['TRANSP']).toBe(':TRANSPARENT');
    }
    expect(new Set(events.map((event) => event['UID'])).size).toBe(events.length);
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(events.length * 2);
  });

  it.each(['staff', 'departure', 'traveller'] as const)('says nothing of a person: %s', async (scope) => {
    const { text } = await read(scopes()[scope]);
    const unfolded = text.replaceAll('\r\n ', '');
    for (const secret of ['Philippa', 'Quillfeather', 'philippa@', 'GBR', 'DEU', 'Brit', 'German', travellerId, userId, desk.organisationId, desk.trip.ids.departureId]) {
      expect(unfolded).not.toContain(secret);
    }
  });

  it('shows a traveller their own moves alone, and staff how many are meant', async () => {
    const summaries = async (scope: CalendarScope) => (await read(scope)).events.map((event) => event['SUMMARY']);
    const own = await summaries(scopes().traveller);
    expect(own).toContain(':Pyongyang Marathon: Passport picture');
    expect(own.join()).not.toMatch(/Seat|hotel|\(\d/);
    expect(await summaries(scopes().staff)).toEqual(expect.arrayContaining([':Pyongyang Marathon: Passport picture (2)', ':Pyongyang Marathon: Asked for by an authority: the hotel (2)']));
  });

  it('tells staff, and no traveller, what carriers want for blocks of seats, until it was met', async () => {
    const by = { organisationId: desk.organisationId, userId };
    const { id: blockId } = valueOf(await desk.get(KeepBlocks).add(by, desk.trip.ids.arrivalLegId, { locator: 'X4K9PT', seats: 40, optionOn: null, depositOn: '2027-01-15', ticketBy: '2027-03-01' }));
    const ofSeats = async (scope: CalendarScope) => (await read(scope)).events.filter((event) => event['SUMMARY']!.includes('Seats:')).map((event) => [event['SUMMARY'], event['DTSTART']]);
    expect(await ofSeats(scopes().departure)).toEqual([
      [':Pyongyang Marathon (CA121): Seats: pay the deposit (40)', ';VALUE=DATE:20270115'], [':Pyongyang Marathon (CA121): Seats: issue the tickets (40)', ';VALUE=DATE:20270301'],
    ]);
    valueOf(await desk.get(KeepBlocks).meet({ ...by, blockId, version: 1 }, 'deposit'));
    expect(await ofSeats(scopes().staff)).toHaveLength(1);
    expect(await ofSeats(scopes().traveller)).toEqual([]);
  });

  it('writes to a traveller in their language', async () => {
    const whose = { organisationId: desk.organisationId, travellerId };
    valueOf(await desk.get(ChooseReminders).choose(whose, { locale: 'de', wanted: true, version: 0 }));
    expect((await read(scopes().traveller)).text).toContain('Bild des Reisepasses');
    valueOf(await desk.get(ChooseReminders).choose(whose, { locale: 'en', wanted: true, version: 1 }));
  });

  it('is the same to the byte until something changes, and then grows its sequence and keeps its names', async () => {
    const token = await make(scopes().departure);
    const before = valueOf(await serve(token));
    desk.clock.set(new Date(desk.clock.now().getTime() + 3_600_000));
    expect(valueOf(await serve(token))).toEqual(before);
    await desk.checkDocument(travellerId);
    await desk.follow();
    const after = valueOf(await serve(token));
    expect(after.etag).not.toBe(before.etag);
    const passport = (text: string) => parse(text).find((event) => event['SUMMARY']!.includes('Passport picture'))!;
    expect(passport(after.text)['UID']).toBe(passport(before.text)['UID']);
    expect(Number(passport(after.text)['SEQUENCE']!.slice(1))).toBeGreaterThan(Number(passport(before.text)['SEQUENCE']!.slice(1)));
    expect(passport(after.text)['SUMMARY']).toContain('(1)');
  });

  it('opens by the newest link alone, which is kept as a hash', async () => {
    const scope = scopes().staff;
    const first = await make(scope);
    const second = await make(scope);
    expect(codeOf(await serve(first))).toBe('calendar.unknown');
    expect((await serve(second)).refused).toBe(false);
    expect(valueOf(await desk.get(CalendarFeeds).since(scope))).toEqual(desk.clock.now());
    const kept = JSON.stringify([
      await desk.api.database.query('select * from calendar_feed'), await desk.api.database.query(`select type, subject from outbox where type like 'calendar.%'`),
    ]);
    expect(kept).not.toContain(second);
    valueOf(await desk.get(CalendarFeeds).revoke(scope));
    expect(codeOf(await serve(second))).toBe('calendar.unknown');
    expect(codeOf(await desk.get(CalendarFeeds).revoke(scope))).toBe('calendar.unknown');
    expect(valueOf(await desk.get(CalendarFeeds).since(scope))).toBeNull();
  });

  it('refuses what is no link of ours, and another organisation’s departure, in the same words', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), newId()]) expect(await serve(token)).toEqual({ refused: true, code: 'calendar.unknown' });
    const theirs: CalendarScope = { scope: 'departure', organisationId: newId(), userId, departureId: desk.trip.ids.departureId };
    for (const refused of [await desk.get(CalendarFeeds).make(theirs), await desk.get(CalendarFeeds).since(theirs), await desk.get(CalendarFeeds).revoke(theirs)]) {
      expect(codeOf(refused)).toBe('departure.unknown');
    }
  });

  it('ends with its owner: staff who may sign in no more, travellers who were erased', async () => {
    const tokens = [await make(scopes().staff), await make(scopes().departure), await make(scopes().traveller)];
    await desk.api.database.query('update app_user set disabled_at = now() where id = $1', [userId]);
    await desk.api.database.transaction((tx) => desk.get(EraseTraveller).erase(tx, desk.organisationId, travellerId));
    for (const token of tokens) expect(codeOf(await serve(token))).toBe('calendar.unknown');
  });
});
