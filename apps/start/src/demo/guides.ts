import type { INestApplicationContext } from '@nestjs/common';
import { ReadLegs, WriteLegNotes } from '#flights';

const guides = { arrival: { name: 'Kim Ok-hui', phone: '+850 2 381 0000' }, departure: { name: 'Ri Chol-su', phone: '+850 2 381 0001' } } as const;

/** Says who meets the legs of a departure. */
export async function nameGuides(app: INestApplicationContext, organisationId: string, departureId: string): Promise<void> {
  for (const { id: legId, direction } of await app.get(ReadLegs).ofDeparture(organisationId, departureId)) {
    const named = await app.get(WriteLegNotes).guide({ organisationId, legId, version: 0 }, guides[direction]);
    if (named.refused) throw new Error(`the demo guide was refused: ${named.code}`);
  }
}
