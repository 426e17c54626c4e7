import type { INestApplicationContext } from '@nestjs/common';
import { AddLeg, type LegDefinition } from '#flights';
import type { IsoDate } from '#kernel';

const beijing = 'Asia/Shanghai';
const pyongyang = 'Asia/Pyongyang';

type Flight = Pick<LegDefinition, 'carrier' | 'number' | 'seats'> & { readonly departs: string; readonly arrives: string };

const inbound: readonly Flight[] = [
  { carrier: 'JS', number: '152', departs: '13:30+08:00', arrives: '16:25+09:00', seats: 140 },
  { carrier: 'CA', number: '121', departs: '14:35+08:00', arrives: '17:30+09:00', seats: 160 },
];
const outbound: readonly Flight[] = [
  { carrier: 'JS', number: '151', departs: '10:00+09:00', arrives: '10:50+08:00', seats: 140 },
  { carrier: 'CA', number: '122', departs: '18:30+09:00', arrives: '19:30+08:00', seats: 160 },
];

const legOn = (day: IsoDate, direction: LegDefinition['direction'], departureId: string, { departs, arrives, ...flight }: Flight): LegDefinition => {
  const [from, to] = direction === 'arrival' ? (['PEK', 'FNJ'] as const) : (['FNJ', 'PEK'] as const);
  const [fromZone, toZone] = direction === 'arrival' ? [beijing, pyongyang] : [pyongyang, beijing];
  const port = direction === 'arrival' ? { portOfEntry: 'FNJ' } : {};
  return {
    ...flight, ...port, departureId, direction, mode: 'air', from, to, fromZone, toZone,
    departsAt: new Date(`${day}T${departs}`),
    arrivesAt: new Date(`${day}T${arrives}`),
  };
};

/** Two flights each way; the second there may be on another day. */
export async function addFlights(
  app: INestApplicationContext,
  organisationId: string,
  { departureId, startsOn, secondOn = startsOn, endsOn }: { departureId: string; startsOn: IsoDate; secondOn?: IsoDate; endsOn: IsoDate },
): Promise<void> {
  const legs = [
    ...inbound.map((flight, index) => legOn(index === 0 ? startsOn : secondOn, 'arrival', departureId, flight)),
    ...outbound.map((flight) => legOn(endsOn, 'departure', departureId, flight)),
  ];
  for (const leg of legs) {
    const added = await app.get(AddLeg).add(organisationId, leg);
    if (added.refused) throw new Error(`a demo flight was refused: ${added.code}`);
  }
}
