import { describe, expect, it } from 'vitest';
import type { Leg } from '#flights';
import { visitsOf, type Journey } from './visits-of.js';

const countries: Readonly<Record<string, string>> = { FRA: 'DEU', MUC: 'DEU', PEK: 'CHN', SHA: 'CHN', FNJ: 'PRK', VVO: 'RUS' };
const leg = (direction: Leg['direction'], from: string, to: string, departsAt: string, arrivesAt: string): Leg => ({
  id: `${from}-${to}-${departsAt}`, departureId: 'd', direction, mode: 'air', carrier: 'CA', number: '1', from, to,
  fromCountry: countries[from] ?? null, toCountry: countries[to] ?? null, departsAt, arrivesAt, fromZone: 'UTC', toZone: 'UTC', portOfEntry: null,
});
const toPyongyang = leg('arrival', 'PEK', 'FNJ', '2027-04-01T13:00:00.000+08:00', '2027-04-01T16:00:00.000+09:00');
const toBeijing = leg('arrival', 'FRA', 'PEK', '2027-03-30T18:00:00.000+02:00', '2027-03-31T10:00:00.000+08:00');
const fromPyongyang = leg('departure', 'FNJ', 'PEK', '2027-04-06T10:00:00.000+09:00', '2027-04-06T11:00:00.000+08:00');
const home = leg('departure', 'PEK', 'FRA', '2027-04-07T02:00:00.000+08:00', '2027-04-07T06:00:00.000+02:00');

const departure = { destination: { state: 'PRK', region: 'Pyongyang' }, purpose: 'sport', eventCode: 'race', startsOn: '2027-04-01', endsOn: '2027-04-06' } as Journey['departure'];
const visits = (legs: readonly Leg[], more: Partial<Journey> = {}) =>
  visitsOf({ departure, legs, arrivalLegId: toPyongyang.id, departureLegId: fromPyongyang.id, traveller: { issuingState: 'GBR' }, ...more });
const through = (legs: readonly Leg[], country: string, more: Partial<Journey> = {}) => visits(legs, more).filter(({ region }) => region.country === country);

describe('the visits of a journey', () => {
  it('are the stay, and both passages through the state between, by the hour', () => {
    const [stay, ...passages] = visits([toBeijing, toPyongyang, fromPyongyang, home]);
    expect(stay).toMatchObject({ region: { country: 'PRK', zone: 'Pyongyang' }, from: 'PEK', to: 'FNJ', entryDate: '2027-04-01', exitDate: '2027-04-06' });
    expect(stay.unplaced).toBeUndefined();
    const china = passages.filter(({ region }) => region.country === 'CHN');
    expect(china).toMatchObject([
      { purpose: 'transit', entryDate: '2027-03-31', exitDate: '2027-04-01', entersAt: toBeijing.arrivesAt, leavesAt: toPyongyang.departsAt, onwardTicket: true },
      { purpose: 'transit', entryDate: '2027-04-06', exitDate: '2027-04-07', entersAt: fromPyongyang.arrivesAt, leavesAt: home.departsAt, onwardTicket: true },
    ]);
    expect(china.every(({ presumed }) => presumed === undefined)).toBe(true);
  });

  it('do not take a ticket back to where one came from for an onward ticket', () => {
    const back = { ...toPyongyang, to: 'MUC', toCountry: 'DEU' };
    expect(through([toBeijing, back], 'CHN', { arrivalLegId: back.id })).toMatchObject([{ onwardTicket: false }]);
  });

  it('presume the passage where no leg of ours leads in or out', () => {
    expect(through([toPyongyang, fromPyongyang], 'CHN')).toMatchObject([
      { presumed: true, entryDate: '2027-04-01', entersAt: undefined, onwardTicket: undefined },
      { presumed: true, entryDate: '2027-04-06', leavesAt: undefined, onwardTicket: undefined },
    ]);
  });

  it('do not guess by which of several legs one gets to the border', () => {
    const other = { ...toBeijing, id: 'other', from: 'MUC' };
    expect(through([toBeijing, other, toPyongyang], 'CHN')).toMatchObject([{ presumed: true }]);
  });

  it('take a leg within a state for part of one passage', () => {
    const inside = leg('arrival', 'SHA', 'PEK', '2027-03-31T15:00:00.000+08:00', '2027-03-31T17:00:00.000+08:00');
    const toShanghai = { ...toBeijing, to: 'SHA' };
    expect(through([toShanghai, inside, toPyongyang], 'CHN')).toMatchObject([{ entersAt: toShanghai.arrivesAt, leavesAt: toPyongyang.departsAt, onwardTicket: true }]);
  });

  it('ask nobody about the state whose passport they hold, or where they live', () => {
    const legs = [toPyongyang, fromPyongyang];
    expect(through(legs, 'CHN', { traveller: { issuingState: 'CHN' } })).toEqual([]);
    expect(through(legs, 'CHN', { traveller: { issuingState: 'GBR', residence: 'CHN' } })).toEqual([]);
  });

  it('name the places of which nobody knows the country', () => {
    const unknown = leg('arrival', 'XYZ', 'FNJ', '2027-04-01T13:00:00.000+08:00', '2027-04-01T16:00:00.000+09:00');
    expect(visits([unknown], { arrivalLegId: unknown.id, departureLegId: null })).toMatchObject([{ unplaced: ['XYZ'] }]);
  });

  it('are the stay alone without legs', () => {
    expect(visits([], { arrivalLegId: null, departureLegId: null })).toMatchObject([{ entryDate: '2027-04-01' }]);
  });
});
