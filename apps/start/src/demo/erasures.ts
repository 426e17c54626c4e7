import type { INestApplicationContext } from '@nestjs/common';
import { AskErasure } from '#readiness';
import { FindTravellers } from '#travellers';

const askers = [
  { email: 'chloe@traveller.example', surname: 'Marchand' },
  { email: 'lars@traveller.example', surname: 'Solberg' },
];

/** Two travellers want to be erased; while their trip is ahead it waits for somebody. */
export async function askErasures(app: INestApplicationContext, organisationId: string): Promise<void> {
  for (const { email, surname } of askers) {
    const [travellerId] = await app.get(FindTravellers).byEmail(organisationId, email);
    const asked = travellerId && (await app.get(AskErasure).ask(organisationId, travellerId, surname));
    if (!asked || asked.refused || asked.value !== 'asked') throw new Error('the demo’s erasure was not asked for');
  }
}
