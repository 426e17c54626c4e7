import { describe, expect, it } from 'vitest';
import type { ConnectionMinimum } from '../legs/connection.js';
import { type ChangeCase, type DetailedLeg, effectsOn } from './impact.js';

const leg = (id: string, from: string, to: string, departsAt: string, arrivesAt: string, more: Partial<DetailedLeg> = {}): DetailedLeg => ({
  id, departureId: 'd', direction: 'arrival', mode: 'air', carrier: 'CA', number: id, from, to, fromCountry: countries[from] ?? null, toCountry: countries[to] ?? null,
  departsAt, arrivesAt, fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', portOfEntry: null, fromTerminal: null, toTerminal: null, ...more,
});
const countries: Readonly<Record<string, string>> = { FRA: 'DEU', PEK: 'CHN', FNJ: 'PRK' };
const feeder = leg('LH720', 'FRA', 'PEK', '2027-03-31T17:05:00+02:00', '2027-04-01T08:35:00+08:00');
const main = leg('CA121', 'PEK', 'FNJ', '2027-04-01T13:25:00+08:00', '2027-04-01T16:30:00+09:00');
const home = leg('CA122', 'FNJ', 'PEK', '2027-04-06T17:30:00+09:00', '2027-04-06T18:40:00+08:00', { direction: 'departure' });
const minimums: ConnectionMinimum[] = [{ placeCode: 'PEK', kind: 'international', minutes: 120 }];
const briefing = { id: 'briefing', kind: 'briefing', name: 'Briefing', at: '2027-04-01T19:00:00+09:00', zone: 'Asia/Pyongyang' } as const;
const race = { id: 'race', kind: 'race-start', name: 'Race', at: '2027-04-06T09:00:00+09:00', zone: 'Asia/Pyongyang' } as const;
const theCase = (changed: DetailedLeg, after: ChangeCase['after'], legs = [feeder, main, home]): ChangeCase => ({ leg: changed, after, legs, minimums, moments: [briefing, race] });
const at = (departs: string, arrives: string) => ({ departsAt: departs, arrivesAt: arrives });

describe('what a schedule change does', () => {
  it('is nothing but other times where nothing breaks, and nobody’s matter who goes by another leg', () => {
    const later = at('2027-04-01T13:45:00+08:00', '2027-04-01T16:50:00+09:00');
    expect(effectsOn(theCase(main, later, [main, home]), ['CA121', 'CA122'])).toEqual([]);
    expect(effectsOn(theCase(main, later), ['CA122'])).toBeNull();
  });

  it('takes the seats of a cancelled leg', () => {
    expect(effectsOn(theCase(main, null), ['CA121'])).toEqual([{ code: 'seat-lost' }]);
    expect(effectsOn(theCase(feeder, null), ['CA121'])).toEqual([{ code: 'connection-missed', place: 'PEK', otherLegId: 'CA121', minutes: 0, minimum: 0 }]);
  });

  it('makes a connection short or missed, for who sits on the other leg', () => {
    const late = at('2027-03-31T20:35:00+02:00', '2027-04-01T12:05:00+08:00');
    expect(effectsOn(theCase(feeder, late), ['CA121'])).toEqual([{ code: 'connection-short', place: 'PEK', otherLegId: 'CA121', minutes: 80, minimum: 120 }]);
    const later = at('2027-03-31T22:35:00+02:00', '2027-04-01T14:05:00+08:00');
    expect(effectsOn(theCase(feeder, later), ['CA121'])).toEqual([{ code: 'connection-missed', place: 'PEK', otherLegId: 'CA121', minutes: -40, minimum: 120 }]);
  });

  it('brings people after the briefing, by so many minutes, and only where they were in time before', () => {
    const late = at('2027-04-01T17:00:00+08:00', '2027-04-01T20:05:00+09:00');
    expect(effectsOn(theCase(main, late, [main]), ['CA121'])).toEqual([{ code: 'after-moment', momentId: 'briefing', minutes: 65 }]);
    const wasLate = { ...main, ...late };
    expect(effectsOn(theCase(wasLate, at('2027-04-01T18:00:00+08:00', '2027-04-01T21:05:00+09:00'), [wasLate]), ['CA121'])).toEqual([]);
  });

  it('takes people home before the race', () => {
    const early = at('2027-04-06T08:00:00+09:00', '2027-04-06T09:10:00+08:00');
    expect(effectsOn(theCase(home, early), ['CA122'])).toEqual([{ code: 'before-moment', momentId: 'race', minutes: 60 }]);
  });

  it('says how many hours longer the transit is', () => {
    const nextDay = at('2027-04-02T13:25:00+08:00', '2027-04-02T16:30:00+09:00');
    expect(effectsOn(theCase(main, nextDay), ['CA121'])).toEqual([
      { code: 'after-moment', momentId: 'briefing', minutes: 1_290 },
      { code: 'longer-transit', place: 'PEK', country: 'CHN', hoursBefore: 4.8, hoursAfter: 28.8 },
    ]);
  });

  it('says where two seats would be at the same time', () => {
    const odd = at('2027-04-06T17:00:00+08:00', '2027-04-06T20:05:00+09:00');
    expect(effectsOn(theCase(main, odd, [main, home]), ['CA121', 'CA122'])).toContainEqual({ code: 'seats-overlap', otherLegId: 'CA122' });
  });
});
