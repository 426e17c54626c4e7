import type { INestApplicationContext } from '@nestjs/common';
import { ReadStaffAddresses } from '#accounts';
import { ReadLooks, RevealDocument } from '#documents';
import { ApproveApplication, AssembleBatch, ListApplications, ListAuthorities, RejectApplication } from '#entry';
import type { Handing } from './hand-in.js';
import type { Fate } from './runners.js';

const looks: Readonly<Record<Fate, string | null>> = {
  waits: null,
  approved: 'Review of the entry application',
  listed: 'Review of the entry application',
  'sent-back': 'Review: the occupation is not clear',
  'no-picture': 'The traveller asked by telephone why the picture was refused',
};

/** The officer has worked on some of the runners' applications already: the queue, the batches and the looks on record are none of them empty. */
export async function workQueue(app: INestApplicationContext, organisationId: string, handings: readonly Handing[]): Promise<void> {
  const authority = (await app.get(ListAuthorities).list(organisationId)).find(({ code }) => code === 'PRK');
  const [officer] = await app.get(ReadStaffAddresses).ofRole(organisationId, 'officer');
  if (!authority || !officer) return;
  const acting = { organisationId, actorId: officer.id };
  const listed: string[] = [];
  for (const { travellerId, runner: { fate } } of handings) {
    const reason = looks[fate];
    // where somebody has looked already, people are at work, or a start before this one has been here
    if (reason === null || (await app.get(ReadLooks).ofTraveller(organisationId, travellerId)).length > 0) continue;
    await app.get(RevealDocument).reveal({ organisationId, userId: officer.id, travellerId }, reason);
    const drawnUp = await app.get(ListApplications).ofTravellers(organisationId, [travellerId]);
    const applicationId = drawnUp.find(({ summary }) => summary.authority.id === authority.id && summary.status === 'in-review')?.summary.id;
    if (!applicationId) continue;
    if (fate === 'sent-back') {
      await app.get(RejectApplication).reject({ ...acting, applicationId, code: 'occupation-unclear', reason: 'Please say what you advise on, and for which company.' });
    } else {
      const approved = await app.get(ApproveApplication).approve({ ...acting, applicationId, reason: 'Picture and answers agree', hasLooked: true });
      if (!approved.refused && fate === 'listed') listed.push(applicationId);
    }
  }
  if (listed.length > 0) await app.get(AssembleBatch).assemble({ ...acting, authorityId: authority.id, applicationIds: listed });
}
