import { describe, expect, it } from 'vitest';
import { checkLeg } from './check-leg.js';
import type { LegDefinition } from './leg.js';

const leg: LegDefinition = {
  departureId: '0190a000-0000-7000-8000-000000000000',
  direction: 'arrival',
  mode: 'air',
  carrier: 'CA',
  number: '121',
  from: 'PEK',
  to: 'FNJ',
  departsAt: new Date('2026-04-03T05:25:00Z'),
  arrivesAt: new Date('2026-04-03T07:30:00Z'),
  fromZone: 'Asia/Shanghai',
  toZone: 'Asia/Pyongyang',
  seats: 100,
};
const pointers = (change: Partial<LegDefinition>) => checkLeg({ ...leg, ...change })?.errors?.map((fault) => fault.pointer) ?? [];

describe('checkLeg', () => {
  it.each<Partial<LegDefinition>>([
    {},
    { carrier: 'JS', number: '252A' },
    { carrier: '9C', portOfEntry: 'FNJ' },
    { mode: 'rail', carrier: 'CR', number: 'K27', from: 'BJP', to: 'PYG01', fromZone: 'Asia/Shanghai' },
  ])('takes %j', (change) => {
    expect(pointers(change)).toEqual([]);
  });

  it.each<[Partial<LegDefinition>, string]>([
    [{ carrier: 'Air China' }, '/carrier'],
    [{ carrier: '12' }, '/carrier'],
    [{ number: 'CA121' }, '/number'],
    [{ number: '12345' }, '/number'],
    [{ from: 'Beijing' }, '/from'],
    [{ to: 'PEK' }, '/to'],
    [{ to: 'fnj' }, '/to'],
    [{ portOfEntry: '=cmd' }, '/portOfEntry'],
    [{ fromCountry: 'ZZZ' }, '/fromCountry'],
    [{ toCountry: 'D' }, '/toCountry'],
    [{ fromZone: 'Asia/Peking2' }, '/fromZone'],
    [{ toZone: '+09:00' }, '/toZone'],
    [{ arrivesAt: new Date('2026-04-03T05:25:00Z') }, '/arrivesAt'],
    [{ arrivesAt: new Date('2026-04-07T05:25:00Z') }, '/arrivesAt'],
    [{ departsAt: new Date('nonsense') }, '/arrivesAt'],
  ])('refuses %j', (change, pointer) => {
    expect(pointers(change)).toEqual([pointer]);
  });
});
