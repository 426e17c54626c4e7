import { describe, expect, it } from 'vitest';
import { checkService } from './check-service.js';
import type { ServiceDefinition } from './service.js';

const sound: ServiceDefinition = {
  mode: 'road', carrier: 'KITC', number: 'C1', from: 'DANDONG', to: 'SINUIJU', fromZone: 'Asia/Shanghai', toZone: 'Asia/Pyongyang', departs: '09:00', arrives: '10:40', dayOffset: 0,
  weekdays: [1], validFrom: '2027-01-01', validUntil: '2027-12-31', equipment: 'Coach, 45 seats', fromTerminal: null, toTerminal: null,
};
const pointers = (more: Partial<ServiceDefinition>) => checkService({ ...sound, ...more })?.errors?.map(({ pointer }) => pointer);

describe('a service', () => {
  it('is sound by road as by air', () => {
    expect(checkService(sound)).toBeNull();
    expect(checkService({ ...sound, mode: 'air', carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', fromTerminal: 'T3' })).toBeNull();
  });

  it.each<[Partial<ServiceDefinition>, string]>([
    [{ mode: 'air' }, '/carrier'], [{ number: '' }, '/number'], [{ from: 'x' }, '/from'], [{ to: 'DANDONG' }, '/to'], [{ fromZone: 'CET' }, '/fromZone'], [{ toZone: 'Mars/Base' }, '/toZone'],
    [{ departs: '24:00' }, '/departs'], [{ arrives: '9:00' }, '/arrives'], [{ arrives: '09:50' }, '/arrives'], [{ dayOffset: -1 }, '/arrives'], [{ dayOffset: 4 }, '/dayOffset'], [{ weekdays: [] }, '/weekdays'], [{ weekdays: [1, 1] }, '/weekdays'],
    [{ weekdays: [8] }, '/weekdays'], [{ validUntil: '2026-12-31' }, '/validUntil'], [{ validUntil: '2027-02-30' }, '/validUntil'], [{ equipment: '' }, '/equipment'],
    [{ fromTerminal: 'Hall 1' }, '/fromTerminal'], [{ toTerminal: '' }, '/toTerminal'],
  ])('is refused with %j', (more, pointer) => {
    expect(pointers(more)).toContain(pointer);
  });
});
