import { describe, expect, it } from 'vitest';
import { matchChoices, type Offer } from './match-choices.js';
import type { TravellerChoices } from './party.js';

const allotment = (id: string, ownerId: string, kind: string, code = 'any') => ({ id, owner: { id: ownerId }, kind, code });
const offer: Offer = {
  departureId: 'departure',
  eventId: 'event',
  legs: [{ id: 'out', direction: 'arrival' }, { id: 'home', direction: 'departure' }],
  allotments: [
    allotment('places', 'departure', 'place'),
    allotment('twins', 'departure', 'room', 'twin'),
    allotment('marathon', 'event', 'race', '42'),
    allotment('seats-out', 'out', 'seat'),
    allotment('seats-home', 'home', 'seat'),
  ],
};
const runner: TravellerChoices = { race: '42', room: 'twin', arrivalLegId: 'out', departureLegId: 'home' };

describe('the choices of a party', () => {
  it('take a place, a bed, a slot and a seat each way for everyone', () => {
    const wants = matchChoices(offer, [runner, { ...runner, race: null }]);
    expect(wants.refused ? wants : wants.value.map((want) => [want.allotmentId, want.pointer])).toEqual([
      ['places', '/travellers/0'],
      ['twins', '/travellers/0/room'],
      ['marathon', '/travellers/0/race'],
      ['seats-out', '/travellers/0/arrivalLegId'],
      ['seats-home', '/travellers/0/departureLegId'],
      ['places', '/travellers/1'],
      ['twins', '/travellers/1/room'],
      ['seats-out', '/travellers/1/arrivalLegId'],
      ['seats-home', '/travellers/1/departureLegId'],
    ]);
  });

  it('take one of each further option that the departure counts, and nothing for the others', () => {
    const counted = { ...offer, allotments: [...offer.allotments, allotment('extension', 'departure', 'option', 'extension'), allotment('elsewhere', 'event', 'option', 'dinner')] };
    const wants = matchChoices(counted, [{ ...runner, options: ['dinner', 'extension'] }]);
    expect(wants.refused ? wants : wants.value.slice(5)).toEqual([{ allotmentId: 'extension', quantity: 1, pointer: '/travellers/0/options/1' }]);
  });

  it.each<[string, Partial<TravellerChoices>, string]>([
    ['a room that the departure lacks', { room: 'suite' }, '/travellers/1/room'],
    ['a race that the event lacks', { race: '100' }, '/travellers/1/race'],
    ['a leg of another departure', { arrivalLegId: 'elsewhere' }, '/travellers/1/arrivalLegId'],
    ['the way home for the way out', { arrivalLegId: 'home' }, '/travellers/1/arrivalLegId'],
    ['no leg where there are some', { departureLegId: null }, '/travellers/1/departureLegId'],
  ])('are refused for %s', (_what, change, pointer) => {
    expect(matchChoices(offer, [runner, { ...runner, ...change }])).toMatchObject({
      code: 'booking.choice-not-offered',
      errors: [{ pointer }],
    });
  });

  it('need no legs where the departure has none', () => {
    const onFoot = { ...offer, legs: [] };
    expect(matchChoices(onFoot, [{ ...runner, arrivalLegId: null, departureLegId: null }]).refused).toBe(false);
  });

  it('include no race where there is no event', () => {
    expect(matchChoices({ ...offer, eventId: null }, [runner])).toMatchObject({ errors: [{ pointer: '/travellers/0/race' }] });
  });
});
