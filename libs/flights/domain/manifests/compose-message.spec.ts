import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { listed, listedPeople } from '../../../../test/support/listed-people.js';
import { readPaxlst as read } from '../../../../test/support/readers/read-paxlst.js';
import type { Leg } from '../leg.js';
import { composeMessage, type MessageKind, type MessageSource, tellsChanges } from './compose-message.js';
import { deltaBetween, type ListedPerson } from './manifest-delta.js';
import { defaultSettings } from './manifest-settings.js';

const leg: Leg = {
  id: 'l', departureId: 'd', direction: 'arrival', mode: 'air', carrier: 'JS', number: '152', from: 'PEK', to: 'FNJ', fromCountry: 'CHN', toCountry: 'PRK',
  departsAt: '2027-04-03T13:00:00.000+08:00', arrivesAt: '2027-04-03T16:00:00.000+09:00', fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', portOfEntry: null,
};
const settings = { ...defaultSettings, sender: 'WAYPASS', recipient: 'BORDER', contactName: 'Desk' };
const source = (more: Partial<MessageSource>): MessageSource => ({ leg, people: [listed('a')], delta: null, isCancelled: false, settings, id: '0198c5a2-aaaa-7bbb-8ccc-0123456789ab', preparedAt: new Date('2027-04-01T08:15:00Z'), ...more });
const written = (kind: MessageKind, more: Partial<MessageSource>): string => {
  const result = composeMessage(kind, source(more));
  if (result.refused) throw new Error(JSON.stringify(result));
  return result.value;
};
const begins = (text: string): string[] => text.split("'").filter((one) => one.startsWith('BGM'));

describe('a message of a leg', () => {
  it('tells the local times of both places, and what the passport and the approval say', () => {
    const text = written('paxlst', { people: [listed('0198c5a2-0000-7000-8000-0000000000ff', { approvalNumber: 'V-7', issuingState: 'D' })] });
    for (const one of ['UNB+UNOA:4+WAYPASS+BORDER+270401:0815+CC0123456789AB', 'TDT+20+JS152+++JS', 'DTM+189:2704031300:201', 'DTM+232:2704031600:201', 'LOC+22+FNJ', 'RFF+AVF:K7PXQ4', 'RFF+ABO:0000000000FF', 'DOC+P+ZS1234567', 'LOC+91+DEU', 'DOC+V+V-7', 'LOC+91+PRK', 'CNT+42:1']) expect(text).toContain(`${one}'`);
  });

  it.each([['P', 'P'], ['PO', 'P'], ['ID', 'I'], ['AC', 'A'], ['X', 'F'], [null, 'P']])('writes a document of the type %s as %s', (documentType, kind) => {
    expect(written('paxlst', { people: [listed('a', { documentType })] })).toContain(`DOC+${kind}+ZS1234567'`);
  });

  it('tells whose party became smaller apart from whose reservation is gone', () => {
    const before = [listed('a'), listed('b', { booking: 'ZZ2345' }), listed('c')];
    const people = [listed('c', { documentNumber: 'ZS7654321' }), listed('d')];
    const text = written('paxlst', { people, delta: deltaBetween(before, people) });
    expect(begins(text)).toEqual(['BGM+745+RP', 'BGM+745+XR', 'BGM+745+CP', 'BGM+745']);
    expect(text).toContain("CNT+42:2'");
  });

  it('sends the whole list anew in D.02B, and a whole crew whenever it changed', () => {
    const [before, people] = [[listed('a')], [listed('a'), listed('b')]];
    const old = source({ people, delta: deltaBetween(before, people), settings: { ...settings, directory: '02B' } });
    expect(tellsChanges('paxlst', old)).toBe(false);
    expect([begins(written('paxlst', old)), begins(written('crew', { people })), begins(written('crew', old))]).toEqual([['BGM+745'], ['BGM+250'], ['BGM+250+CC']]);
    expect(written('crew', old).match(/NAD\+FM/g)).toHaveLength(2);
  });

  it('and its changes make the current list at whoever reads them, for any sequence of changes', () => {
    fc.assert(fc.property(fc.array(listedPeople.filter((people) => people.length > 0), { minLength: 1, maxLength: 5 }), (states) => {
      let held = read(written('paxlst', { people: states[0]! }));
      states.slice(1).forEach((people, index) => {
        const delta = deltaBetween(states[index]!, people);
        const result = composeMessage('paxlst', source({ people, delta }));
        if (result.refused) expect(result.code).toBe('manifest.empty');
        else held = read(result.value, held);
        expect([...held].sort()).toEqual([...read(written('paxlst', { people }))].sort());
      });
    }), { numRuns: 200 });
  });

  it.each(['paxlst', 'crew', 'pnl', 'ssr'] as const)('is refused as %s with nobody on it, and as a delta without a difference', (kind) => {
    expect(composeMessage(kind, source({ people: [] }))).toMatchObject({ code: 'manifest.empty' });
    expect(composeMessage(kind, source({ delta: deltaBetween([listed('a')], [listed('a')]) }))).toMatchObject({ code: 'manifest.empty' });
  });

  it.each(['16B', '', 'constructor'])('is refused in a directory that there is not: %j', (directory) => {
    expect(composeMessage('paxlst', source({ settings: { ...settings, directory } }))).toMatchObject({ code: 'manifest.directory' });
  });

  it('cancels with a carrier what was said of those who are gone or different', () => {
    const [before, people] = [[listed('a'), listed('b', { surname: 'LI' })], [listed('a', { documentNumber: 'ZS7654321' })]];
    const said = written('ssr', { people, delta: deltaBetween(before, people) }).match(/SSR DOCS JS (?:HK|XX)1.P.POL.ZS\d+/g);
    expect(said).toEqual(['SSR DOCS JS XX1/P/POL/ZS1234567', 'SSR DOCS JS XX1/P/POL/ZS1234567', 'SSR DOCS JS HK1/P/POL/ZS7654321']);
  });

  it('tells a carrier only of those who are new or different', () => {
    const people: ListedPerson[] = [listed('a'), listed('b', { surname: 'LI' })];
    expect(written('ssr', { people, delta: deltaBetween([listed('a')], people) }).match(/SSR DOCS JS HK1/g)).toHaveLength(1);
    expect(written('pnl', { people, delta: deltaBetween([listed('a')], people) })).toMatch(/^ADL\r\n[^]*ADD\r\n1LI/);
  });
});
