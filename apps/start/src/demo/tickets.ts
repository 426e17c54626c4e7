import type { INestApplicationContext } from '@nestjs/common';
import { EnterTickets, type NameScale, type NewTicket, ReadTickets, SetNameScale } from '#flights';
import type { Result } from '#kernel';
import { seatAll } from './renewed-passport.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo tickets were refused: ${result.code}`);
  return result.value;
};

/** “Over 120, 71–119, under 70 days”: the days between count as the dearer step. */
const scaleOf = (amounts: readonly [number, number, number], small: number): NameScale => ({
  currency: 'EUR', nameLength: null, smallFreeUntilTicketed: true,
  steps: [
    { atLeastDays: 121, atMostDays: null, small: 0, major: amounts[0] },
    { atLeastDays: 71, atMostDays: 120, small: 0, major: amounts[1] },
    { atLeastDays: 0, atMostDays: 70, small, major: amounts[2] },
  ],
});

/** As the carrier printed them, by what was told at the booking: a title glued on, a letter wrong, an old name, the fields exchanged. */
const printed: Readonly<Record<string, string>> = {
  LINDQVIST: 'LINDQVIST/SOFIAMS', NOWAK: 'NOVAK/TOMASZ MR', MITCHELL: 'MITCHELL/GRACE MS', 'HALVORSEN BERG': 'HALVORSEN/MARTA MS',
  'SØRENSEN': 'SORENSEN/HENRIK MR', BERGMANN: 'BERGMAN/JONAS MR', RUIZ: 'CARLA/RUIZ MS', DUBOIS: 'DUBOIS/AMELIE MS',
};

/** Two carriers with their scales, and tickets on the first leg of each departure; every fourth of the others has none yet. */
export async function enterTickets(app: INestApplicationContext, organisationId: string, departureIds: readonly string[]): Promise<void> {
  for (const [carrier, scale] of [['JS', scaleOf([5_000, 10_000, 20_000], 2_500)], ['CA', scaleOf([4_000, 8_000, 16_000], 0)]] as const) {
    must(await app.get(SetNameScale).set({ organisationId, carrier, version: 0, scale }));
  }
  let serial = 0;
  for (const departureId of departureIds) {
    await seatAll(app, organisationId, departureId);
    const [leg] = await app.get(ReadTickets).ofDeparture(organisationId, departureId);
    const tickets = (leg?.lines ?? []).flatMap(({ travellerId, onRecord, expected }, at): NewTicket[] => {
      const name = printed[onRecord?.name.surname.toUpperCase() ?? ''] ?? (at % 4 === 3 ? null : expected);
      serial += 1;
      return name ? [{ travellerId, name, locator: at % 2 === 0 ? 'K7P2QX' : 'M4R8TB', number: `120${String(2_400_000_000 + serial)}`, status: 'ticketed' }] : [];
    });
    if (leg && tickets.length > 0) must(await app.get(EnterTickets).enter({ organisationId, legId: leg.leg.id, actorId: 'demo', tickets }));
  }
}
