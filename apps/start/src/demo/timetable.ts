import type { INestApplicationContext } from '@nestjs/common';
import { KeepPlaces, KeepServices, type PlaceDefinition, type ToldService } from '#flights';
import type { Result } from '#kernel';

const summer = { validFrom: '2027-03-28', validUntil: '2027-10-30' } as const;
const flight = { ...summer, mode: 'air', dayOffset: 0, equipment: null, fromTerminal: null, toTerminal: null } as const;
const train = { ...flight, mode: 'rail', carrier: 'CR' } as const;
const border = { country: 'CHN', zone: 'Asia/Shanghai' } as const;

const places: readonly PlaceDefinition[] = [
  { ...border, code: 'QUANHE', name: 'Quanhe border post, Hunchun', kind: 'border-post' },
  { ...border, code: 'HUNCHUN', name: 'Hunchun railway station', kind: 'station' },
];

const services: readonly ToldService[] = [
  { ...flight, carrier: 'CA', number: '121', from: 'PEK', to: 'FNJ', departs: '14:35', arrives: '17:30', weekdays: [1, 4, 7], equipment: 'Boeing 737-800', fromTerminal: '3' },
  { ...flight, carrier: 'CA', number: '122', from: 'FNJ', to: 'PEK', departs: '18:30', arrives: '19:30', weekdays: [1, 4, 7], equipment: 'Boeing 737-800', toTerminal: '3' },
  { ...flight, carrier: 'JS', number: '151', from: 'FNJ', to: 'PEK', departs: '10:00', arrives: '10:50', weekdays: [2, 3, 4, 6], equipment: 'Tupolev Tu-204', toTerminal: '2' },
  { ...flight, carrier: 'JS', number: '152', from: 'PEK', to: 'FNJ', departs: '13:30', arrives: '16:25', weekdays: [2, 3, 4, 6], equipment: 'Tupolev Tu-204', fromTerminal: '2' },
  { ...flight, carrier: 'LH', number: '720', from: 'FRA', to: 'PEK', departs: '17:05', arrives: '09:35', dayOffset: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], equipment: 'Airbus A340-600', fromTerminal: '1', toTerminal: '3' },
  { ...train, number: 'K27', from: 'BJS', to: 'DDG', departs: '17:27', arrives: '07:22', dayOffset: 1, weekdays: [1, 3, 4, 6] },
  { ...train, number: '95', from: 'DDG', to: 'PYG', departs: '10:00', arrives: '18:45', weekdays: [2, 4, 5, 7] },
];

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo’s timetable was refused: ${result.code} ${JSON.stringify(result.errors ?? [])}`);
  return result.value;
};

/** What carriers run to the marathon and back, two places of the organisation's own, and how long a change in Beijing takes. */
export async function fillTimetable(app: INestApplicationContext, organisationId: string): Promise<void> {
  for (const place of places) must(await app.get(KeepPlaces).add(organisationId, place));
  for (const service of services) must(await app.get(KeepServices).add(organisationId, service));
  must(await app.get(KeepPlaces).setMinimum(organisationId, { placeCode: 'PEK', kind: 'international', minutes: 150 }));
}
