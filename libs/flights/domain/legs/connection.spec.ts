import { describe, expect, it } from 'vitest';
import { type ConnectingLeg, connectionOf, type ConnectionMinimum } from './connection.js';

const leg = (more: Partial<ConnectingLeg>): ConnectingLeg => ({
  id: 'first', from: 'FRA', to: 'PEK', fromCountry: 'DEU', toCountry: 'CHN', departsAt: '2027-03-31T17:05:00+02:00', arrivesAt: '2027-04-01T08:35:00+08:00', fromTerminal: '1', toTerminal: '3', ...more,
});
const next = (more: Partial<ConnectingLeg> = {}): ConnectingLeg =>
  leg({ id: 'next', from: 'PEK', to: 'FNJ', fromCountry: 'CHN', toCountry: 'PRK', departsAt: '2027-04-01T13:25:00+08:00', arrivesAt: '2027-04-01T16:30:00+09:00', fromTerminal: '2', toTerminal: null, ...more });
const minimums: ConnectionMinimum[] = [{ placeCode: 'PEK', kind: 'international', minutes: 120 }, { placeCode: 'PEK', kind: 'domestic', minutes: 45 }];

describe('a connection', () => {
  it('has the minutes between the two legs, in whatever zones they are told, and says when the terminal changes', () => {
    expect(connectionOf(leg({}), next(), minimums)).toEqual({
      place: 'PEK', fromLegId: 'first', toLegId: 'next', kind: 'international', minutes: 290, minimum: 120, state: 'enough', changesTerminal: true,
    });
    expect(connectionOf(leg({}), next({ fromTerminal: '3' }), minimums).changesTerminal).toBe(false);
    expect(connectionOf(leg({ toTerminal: null }), next(), minimums).changesTerminal).toBeNull();
  });

  it.each([['11:35', 180, 'enough'], ['10:35', 120, 'enough'], ['10:34', 119, 'short'], ['08:35', 0, 'short'], ['08:34', -1, 'missed']])('to a leg at %s has %i minutes: %s', (time, minutes, state) => {
    const found = connectionOf(leg({}), next({ departsAt: `2027-04-01T${time}:00+08:00` }), minimums);
    expect([found.minutes, found.state]).toEqual([minutes, state]);
  });

  it('within one country needs less; where a country is not known it counts as international', () => {
    const domestic = leg({ fromCountry: 'CHN' });
    expect(connectionOf(domestic, next({ toCountry: 'CHN' }), minimums)).toMatchObject({ kind: 'domestic', minimum: 45 });
    expect(connectionOf(domestic, next({ toCountry: null }), minimums)).toMatchObject({ kind: 'international', minimum: 120 });
    expect(connectionOf(leg({ toCountry: null, fromCountry: null }), next({ toCountry: null }), minimums).kind).toBe('international');
  });

  it('needs the usual time where the operator has set none', () => {
    expect(connectionOf(leg({}), next(), [])).toMatchObject({ minimum: 90 });
    expect(connectionOf(leg({ fromCountry: 'CHN' }), next({ toCountry: 'CHN' }), [])).toMatchObject({ minimum: 60 });
  });
});
