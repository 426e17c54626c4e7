import { CreateUser, ReadStaffAddresses } from '#accounts';
import { PublishRuleDraft, pyongyangPack, ReviewRuleDraft, type RulePack, SubmitRuleDraft, WriteRuleDraft } from '#entry';
import { addDays, Clock, dayOf, type Result } from '#kernel';
import { Database } from '#platform';
import { demoSignIns } from './sign-ins.js';
import type { UseCases } from './shelve.js';

const must = <T>(result: Result<T>): T => {
  if (result.refused) throw new Error(`the demo data were refused: ${result.code}`);
  return result.value;
};

type Rule = RulePack['rules'][number];

/** A newer version of a rule of the demo pack, known from a day; the one before is closed on it. */
function correction(id: string, knownFrom: string, change: Partial<Rule>): RulePack {
  const before = pyongyangPack.rules.find((rule) => rule.id === id && rule.known.to === null);
  if (!before) throw new Error(`the demo pack has no rule ${id}`);
  const rules = [{ ...before, known: { ...before.known, to: knownFrom } }, { ...before, ...change, known: { from: knownFrom, to: null } }];
  return { ...pyongyangPack, title: `Correction of ${id}`, authorities: [before.authority], rules };
}

/** A correction that a colleague wrote and the officer approved, and one that waits for the officer. Both are fictional, and change nobody's verdict but a Malaysian's. */
export async function correctRules(app: UseCases, organisationId: string): Promise<void> {
  const [officer] = await app.get(ReadStaffAddresses).ofRole(organisationId, 'officer');
  const { id: colleagueId } = must(await app.get(Database).transaction((tx) => app.get(CreateUser).create(tx, { ...demoSignIns.secondOfficer, organisationId, role: 'officer' })));
  if (!officer) throw new Error('the demo has no officer');
  const today = dayOf(app.get(Clock).now());
  const colleague = { organisationId, actorId: colleagueId };
  const submit = async (pack: RulePack, note: string): Promise<{ draftId: string; revision: number }> => {
    const { id: draftId, revision } = must(await app.get(WriteRuleDraft).create(colleague, pack, note));
    must(await app.get(SubmitRuleDraft).submit(colleague, { draftId, revision }));
    return { draftId, revision };
  };
  const trains = correction('F26', today, { confidence: 'medium', reviewBy: addDays(today, 25), sources: ['Tickets on sale since 2026-03-12', 'Timetable of the railway (fictional)'] });
  const approved = await submit({ ...trains, title: 'Trains: a second source, and a day to look again' }, 'The railway has answered. Nothing else changes; we look again before the winter timetable.');
  must(await app.get(ReviewRuleDraft).review({ organisationId, actorId: officer.id }, { ...approved, decision: 'approve', reason: 'Checked against the timetable' }));
  must(await app.get(PublishRuleDraft).publish({ organisationId, actorId: officer.id }, approved));
  const lifted = correction('F07', today, {
    summary: 'Malaysian citizens were banned from travelling to the DPRK; the ban is lifted', status: 'ended', inForce: { from: '2017-09-28', to: today }, confidence: 'medium', sources: ['Letter of the immigration department (fictional)'],
  });
  await submit({ ...lifted, title: 'Malaysia lifts its travel ban' }, 'A letter of the immigration department says so. Please compare it with their page.');
}
