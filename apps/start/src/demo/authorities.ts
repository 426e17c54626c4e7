import type { INestApplicationContext } from '@nestjs/common';
import { type AuthorityProfile, ListAuthorities, WriteAuthorityProfile } from '#entry';

/** Fictional but for the zone and the public holidays: how the demo's authorities work and want to be asked. */
const profiles: Readonly<Record<string, AuthorityProfile>> = {
  PRK: {
    calendar: { zone: 'Asia/Pyongyang' },
    applications: { form: 'pyongyang', photoBytes: 100_000, feePerApplication: { amount: 50_00, currency: 'EUR' }, listOrder: 'surname' },
  },
  'PRK-AGENCY': {
    calendar: {
      zone: 'Asia/Pyongyang',
      overrides: [
        { day: '2027-02-16', works: false, reason: 'Day of the Shining Star' },
        { day: '2027-03-08', works: false, reason: 'Women’s Day' },
        { day: '2027-04-15', works: false, reason: 'Day of the Sun' },
      ],
      batchWeekdays: [2, 4],
      pickUp: { place: 'Beijing', workingDays: 2 },
    },
  },
  CHN: { calendar: { zone: 'Asia/Shanghai', holidays: { country: 'CN' } }, applications: { form: 'china-transit', photoBytes: 120_000 } },
};

/** Writes down how the demo's authorities work. */
export async function describeAuthorities(app: INestApplicationContext, organisationId: string, actorId: string): Promise<void> {
  for (const { id, code, profileVersion } of await app.get(ListAuthorities).list(organisationId)) {
    const profile = profiles[code];
    if (!profile) continue;
    const written = await app.get(WriteAuthorityProfile).write({ organisationId, actorId, authorityId: id, version: profileVersion, profile });
    if (written.refused) throw new Error(`a demo authority was refused: ${written.code}`);
  }
}
