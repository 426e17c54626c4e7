import type { INestApplicationContext } from '@nestjs/common';
import { ListBookedTravellers } from '#bookings';
import { FindTravellers } from '#travellers';
import { finishApplication, type Handing, sendPictures } from './hand-in.js';
import { emailOf, runners } from './runners.js';
import type { Patience } from './until.js';
import { workQueue } from './work-queue.js';

/**
 * What happens in the demo once everything runs: the runners send their pictures, the worker checks them, and an officer works on some.
 * Each step looks whether it has been done: a start that was interrupted is caught up with, and nothing that people did is undone.
 */
export async function goOn(app: INestApplicationContext, organisationId: string, patience: Patience): Promise<void> {
  const handings: Handing[] = [];
  for (const runner of runners) {
    const found = await app.get(FindTravellers).byEmail(organisationId, emailOf(runner));
    const [booked] = await app.get(ListBookedTravellers).list(organisationId, { travellerIds: found });
    if (booked) handings.push({ organisationId, travellerId: booked.travellerId, runner });
  }
  for (const handing of handings) await sendPictures(app, handing);
  for (const handing of handings) await finishApplication(app, handing, patience);
  await workQueue(app, organisationId, handings);
}
