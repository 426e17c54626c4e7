import { describe, expect, it } from 'vitest';
import { placeLabels } from './place-labels.js';
import { linesOf, pointsOf, shortName } from './place-names.js';
import type { Journey } from './types.js';

const places = {
  PEK: { code: 'PEK', name: 'Beijing Capital International Airport', position: { latitude: 40.1, longitude: 116.6 } },
  FNJ: { code: 'FNJ', name: 'Pyongyang Sunan International Airport', position: { latitude: 39.2, longitude: 125.7 } },
  QUANHE: { code: 'QUANHE', name: 'Quanhe border post', position: null },
};
const leg = (from: keyof typeof places, to: keyof typeof places): Journey =>
  ({ id: `${from}${to}`, number: 'CA121', from: places[from], to: places[to], departsAt: '', arrivesAt: '', fromZone: '', toZone: '' });

describe('places on the map', () => {
  it('are called by the town', () => {
    expect(Object.values(places).map(shortName)).toEqual(['Beijing Capital', 'Pyongyang Sunan', 'Quanhe border post']);
  });

  it('are shown once, and the way there and back as one line; those that nobody can place are left out', () => {
    const legs = [leg('PEK', 'FNJ'), leg('FNJ', 'QUANHE'), leg('FNJ', 'PEK')];
    const points = pointsOf(legs);
    expect([...points.keys()]).toEqual(['PEK', 'FNJ']);
    expect(points.get('PEK')?.at).toEqual([116.6, 40.1]);
    expect(linesOf(legs, points).map((ends) => ends.map(({ code }) => code))).toEqual([['FNJ', 'PEK']]);
  });

  it('have names that stay within the picture and off one another', () => {
    const [one, other] = [...pointsOf([leg('PEK', 'FNJ')]).values()];
    if (!one || !other) throw new Error('no places');
    const labels = placeLabels([{ point: one, x: 4, y: 60, linesUp: false }, { point: other, x: 30, y: 62, linesUp: false }], 340);
    expect(labels[0]!.text.x).toBeGreaterThan(50);
    expect(Math.abs(labels[0]!.text.y - labels[1]!.text.y)).toBeGreaterThanOrEqual(16);
    expect(placeLabels([{ point: one, x: 100, y: 60, linesUp: true }], 340)[0]!.text.y).toBeGreaterThan(60);
  });
});
