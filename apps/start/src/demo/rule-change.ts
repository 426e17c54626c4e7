import type { INestApplicationContext } from '@nestjs/common';
import { type EntryRule, JudgeRuleChanges, PublishRulePack, pyongyangPack } from '#entry';
import { JudgeBooked } from '#readiness';

const organiser = pyongyangPack.authorities.find(({ kind }) => kind === 'organiser')!;

const said: Omit<EntryRule, 'id' | 'fact' | 'summary' | 'subject' | 'effect'> = {
  authority: organiser, purposes: ['sport'], regions: [{ country: 'PRK' }], inForce: { from: null, to: null, comparedWith: 'day-asked' }, known: { from: '2026-11-20', to: null },
  reach: { who: 'everyone', insideIncluded: false }, status: 'in-force', confidence: 'high', sources: ['Fictional letter of the organiser, 20 November 2026'],
};

/** Fictional, like the edition that it is about. */
const rules: readonly EntryRule[] = [
  { ...said, id: 'E27.quota', fact: 'E27.quota', summary: 'The organiser admits no further runners with passports of Singapore or Spain', subject: { issuingStates: { in: ['SGP', 'ESP'] } }, effect: { kind: 'deny', explicit: true } },
  {
    ...said, id: 'E27.doctor', fact: 'E27.doctor', summary: 'Runners from Norway and France bring a medical certificate in the original', subject: { issuingStates: { in: ['NOR', 'FRA'] } },
    effect: { kind: 'require', requirements: [{ kind: 'letter', code: 'medical-certificate', owner: 'traveller', text: 'Medical certificate for the race, in the original', daysBeforeEntry: 14 }] },
  },
  {
    ...said, id: 'E27.pause', fact: 'E27.pause', summary: 'The organiser takes no sign-ups with passports of Argentina for the time being', subject: { issuingStates: { in: ['ARG'] } },
    inForce: { from: '2026-11-20', to: '2026-11-21', comparedWith: 'day-asked' }, effect: { kind: 'deny', explicit: true },
  },
];

/** A change of the rules that was published after people had booked: judged, and waiting for somebody to approve its messages. */
export async function changeRules(app: INestApplicationContext, organisationId: string, departureIds: readonly string[]): Promise<void> {
  await app.get(JudgeRuleChanges).judge(organisationId);
  for (const departureId of departureIds) await app.get(JudgeBooked).departure(organisationId, departureId);
  const published = await app.get(PublishRulePack).publish({ organisationId, actorId: 'demo' }, { code: 'organiser-2027', title: 'Letters of the organiser', authorities: [organiser], rules });
  if (published.refused) throw new Error(`the demo’s change of rules was refused: ${published.code}`);
  await app.get(JudgeRuleChanges).judge(organisationId);
}
