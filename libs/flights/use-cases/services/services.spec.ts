import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#kernel';
import { Office } from '../../../../test/support/office.js';
import { codeOf, valueOf } from '../../../../test/support/results.js';
import { ReadFlights } from '../legs/read-flights.js';
import { FindPlaces } from '../places/find-places.js';
import { KeepPlaces } from '../places/keep-places.js';
import { DateService } from './date-service.js';
import { KeepServices, type ToldService } from './keep-services.js';

let office: Office;
let organisationId: string;
beforeAll(async () => {
  office = await Office.open();
  ({ organisationId } = office.ids);
});
afterAll(() => office.close());

const ca121: ToldService = {
  mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departs: '13:25', arrives: '16:30', dayOffset: 0, weekdays: [1, 4, 6], validFrom: '2027-03-28', validUntil: '2027-10-30',
  equipment: 'Boeing 737-800', fromTerminal: '3', toTerminal: null,
};
const services = () => office.get(KeepServices);

describe('places', () => {
  it('are airports that everybody has, and what the operator adds', async () => {
    const places = office.get(FindPlaces);
    const post = { code: 'TUMAN', name: 'Tumangang border post', kind: 'border-post', country: 'PRK', zone: 'Asia/Pyongyang' } as const;
    valueOf(await office.get(KeepPlaces).add(organisationId, post));
    expect(valueOf(await places.byCode(organisationId, 'TUMAN'))).toEqual({ ...post, own: true });
    expect((await places.search(organisationId, 'tuman'))[0]?.code).toBe('TUMAN');
    expect((await places.search(newId(), 'tuman')).map(({ code }) => code)).not.toContain('TUMAN');
    expect((await places.search(organisationId, 'dandong')).filter(({ code }) => code === 'DDG')).toEqual([valueOf(await places.byCode(organisationId, 'DDG'))]);
    expect((await places.search(organisationId, 'fnj'))[0]).toMatchObject({ code: 'FNJ', country: 'PRK', own: false });
    expect(await office.get(KeepPlaces).add(organisationId, { ...post, code: 'PEK', kind: 'airport' })).toMatchObject({ code: 'place.exists', errors: [{ pointer: '/code', detail: expect.stringContaining('Beijing Capital') }] });
    expect(codeOf(await office.get(KeepPlaces).add(organisationId, post))).toBe('place.exists');
  });

  it('that nobody knows are refused with what they may have been meant for', async () => {
    expect(await office.get(FindPlaces).byCode(organisationId, 'FJN', '/to')).toMatchObject({ code: 'place.unknown', errors: [{ pointer: '/to' }], detail: expect.stringContaining('FNJ (Pyongyang Sunan') });
    expect(await office.get(FindPlaces).byCode(organisationId, 'NOWHERE')).toMatchObject({ detail: expect.stringContaining('Add it') });
  });

  it('have the least time between two legs that the operator sets', async () => {
    const keep = office.get(KeepPlaces);
    valueOf(await keep.setMinimum(organisationId, { placeCode: 'PEK', kind: 'international', minutes: 120 }));
    valueOf(await keep.setMinimum(organisationId, { placeCode: 'PEK', kind: 'international', minutes: 150 }));
    expect(await keep.minimums(organisationId)).toEqual([{ placeCode: 'PEK', kind: 'international', minutes: 150 }]);
    expect(codeOf(await keep.removeMinimum(newId(), { placeCode: 'PEK', kind: 'international' }))).toBe('not-found');
    expect(codeOf(await keep.setMinimum(organisationId, { placeCode: 'FJN', kind: 'domestic', minutes: 10 }))).toBe('place.unknown');
    expect(codeOf(await keep.setMinimum(organisationId, { placeCode: 'PEK', kind: 'domestic', minutes: -1 }))).toBe('place.unusable');
  });
});

describe('places that were added', () => {
  it('are taken away with their times, unless something starts or ends there', async () => {
    const keep = office.get(KeepPlaces);
    const place = (code: string) => ({ code, name: `${code} station`, kind: 'station', country: 'CHN', zone: 'Asia/Shanghai' }) as const;
    for (const code of ['HUNCHUN', 'TUMEN']) valueOf(await keep.add(organisationId, place(code)));
    valueOf(await keep.setMinimum(organisationId, { placeCode: 'TUMEN', kind: 'domestic', minutes: 30 }));
    valueOf(await services().add(organisationId, { ...ca121, mode: 'rail', carrier: 'CR', number: 'K7', from: 'HUNCHUN', fromTerminal: null }));
    expect(codeOf(await keep.remove(organisationId, 'HUNCHUN'))).toBe('place.in-use');
    expect(codeOf(await keep.remove(newId(), 'TUMEN'))).toBe('not-found');
    valueOf(await keep.remove(organisationId, 'TUMEN'));
    expect((await keep.own(organisationId)).map(({ code }) => code)).toEqual(expect.not.arrayContaining(['TUMEN']));
    expect((await keep.minimums(organisationId)).map(({ placeCode }) => placeCode)).not.toContain('TUMEN');
    expect(codeOf(await keep.remove(organisationId, 'TUMEN'))).toBe('not-found');
  });

  it('go back to the usual time when theirs is taken away', async () => {
    const keep = office.get(KeepPlaces);
    valueOf(await keep.setMinimum(organisationId, { placeCode: 'SHE', kind: 'domestic', minutes: 45 }));
    valueOf(await keep.removeMinimum(organisationId, { placeCode: 'SHE', kind: 'domestic' }));
    expect((await keep.minimums(organisationId)).map(({ placeCode }) => placeCode)).not.toContain('SHE');
    expect(codeOf(await keep.removeMinimum(organisationId, { placeCode: 'SHE', kind: 'domestic' }))).toBe('not-found');
  });
});

describe('services', () => {
  it('take their zones from their places, and are changed by who saw how they are', async () => {
    const { id } = valueOf(await services().add(organisationId, ca121));
    expect(valueOf(await services().one(organisationId, id))).toEqual({ ...ca121, id, version: 1, fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang' });
    expect(codeOf(await services().add(organisationId, ca121))).toBe('service.exists');
    valueOf(await services().change(organisationId, { id, version: 1 }, { ...ca121, departs: '13:40' }));
    expect(codeOf(await services().change(organisationId, { id, version: 1 }, ca121))).toBe('service.changed');
    expect(codeOf(await services().change(organisationId, { id: newId(), version: 1 }, ca121))).toBe('service.unknown');
    expect(codeOf(await services().one(newId(), id))).toBe('service.unknown');
    expect(await services().add(organisationId, { ...ca121, to: 'FJN' })).toMatchObject({ code: 'place.unknown', errors: [{ pointer: '/to' }] });
    expect(codeOf(await services().add(organisationId, { ...ca121, number: '122', weekdays: [] }))).toBe('service.unusable');
  });

  it('become legs of a departure, with their terminals, and connect', async () => {
    const { departureId } = office.ids;
    const feeder = valueOf(await services().add(organisationId, {
      ...ca121, carrier: 'LH', number: '720', from: 'FRA', to: 'PEK', departs: '17:05', arrives: '08:35', dayOffset: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], fromTerminal: '1', toTerminal: '2',
    })).id;
    const main = valueOf(await services().add(organisationId, { ...ca121, number: '123' })).id;
    const date = (serviceId: string, on: string) => office.get(DateService).date({ organisationId, departureId, serviceId, direction: 'arrival', on, seats: 30 });
    const first = valueOf(await date(feeder, '2027-04-02'));
    const second = valueOf(await date(main, '2027-04-03'));
    const legs = await office.get(ReadFlights).ofDeparture(organisationId, departureId);
    expect(legs.find(({ id }) => id === second.id)).toMatchObject({ carrier: 'CA', number: '123', serviceId: main, fromTerminal: '3', equipment: 'Boeing 737-800', departsAt: '2027-04-03T13:25:00.000+08:00', fromCountry: 'CHN', toCountry: 'PRK' });
    expect(await office.get(ReadFlights).connections(organisationId, legs)).toContainEqual({
      place: 'PEK', fromLegId: first.id, toLegId: second.id, kind: 'international', minutes: 290, minimum: 150, state: 'enough', changesTerminal: true,
    });
    expect(codeOf(await date(main, '2027-04-02'))).toBe('service.not-running');
    expect(codeOf(await date(main, '2027-04-03'))).toBe('leg.exists');
    expect(codeOf(await date(newId(), '2027-04-03'))).toBe('service.unknown');
  });
});
