import { Injectable } from '@nestjs/common';
import { type Fault, isRefusal, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import type { ConflictChoice, DraftContent, SettledConflict } from '../../domain/authoring/rule-draft.js';
import type { RuleText } from '../../domain/rules/rule-text.js';
import { RuleDraftRepository } from '../../persistence/rule-draft.repository.js';
import type { Acting } from '../acting.js';
import { type DraftReference, MoveRuleDraft } from '../authoring/move-rule-draft.js';

export interface ChosenConflict {
  readonly rule: string;
  readonly choice: ConflictChoice;
}

/** What a choice means for the draft: nothing, or their words as a new version, and ours closed the day before it is known. */
function rulesOf({ ours, theirs }: SettledConflict, choice: ConflictChoice): RuleText[] {
  if (choice.keep === 'ours') return [];
  const { knownFrom } = choice;
  const closed = ours.known.to === null ? [{ ...ours, known: { ...ours.known, to: knownFrom } }] : [];
  return [...closed, { ...theirs, known: { from: knownFrom, to: null } }];
}

function faultOf({ ours }: SettledConflict, choice: ConflictChoice, index: number): Fault[] {
  if (choice.keep === 'ours') return [];
  const earliest = ours.known.to ?? ours.known.from;
  const fits = ours.known.to === null ? choice.knownFrom > earliest : choice.knownFrom >= earliest;
  return fits ? [] : [{ pointer: `/choices/${index}/choice/knownFrom`, detail: `Ours is known since ${ours.known.from}: give a later day${ours.known.to ? ` than ${ours.known.to}` : ''}.` }];
}

/** Somebody chooses, for conflicts that an import has shown. Choices can be changed until the draft is submitted. */
@Injectable()
export class SettleConflict {
  constructor(
    private readonly database: Database,
    private readonly drafts: RuleDraftRepository,
    private readonly moving: MoveRuleDraft,
  ) {}

  /** Refuses `entry.choice-invalid` with a pointer to each, and as {@link MoveRuleDraft.take} does. */
  settle(acting: Acting, reference: DraftReference, choices: readonly ChosenConflict[]): Promise<Result<{ readonly revision: number }>> {
    const { organisationId, actorId } = acting;
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, 'write');
      if (isRefusal(taken)) return taken;
      const { id, origin, content } = taken.value;
      const conflicts = new Map((origin.kind === 'pack' ? origin.conflicts : []).map((conflict) => [conflict.rule, conflict]));
      const errors = choices.flatMap(({ rule, choice }, index): Fault[] => {
        const conflict = conflicts.get(rule);
        return conflict ? faultOf(conflict, choice, index) : [{ pointer: `/choices/${index}/rule`, detail: 'There is no conflict about this rule.' }];
      });
      if (errors.length > 0) return refuse('entry.choice-invalid', { errors });
      if (origin.kind !== 'pack') return refuse('entry.choice-invalid', { detail: 'This draft has no conflicts.' });
      let rules: readonly RuleText[] = content.rules;
      for (const { rule, choice } of choices) {
        const conflict = conflicts.get(rule)!;
        rules = [...rules.filter((one) => one.id !== rule), ...rulesOf(conflict, choice)];
        conflicts.set(rule, { ...conflict, choice });
      }
      const settled: DraftContent = { ...content, rules };
      const revision = await this.drafts.write(tx, organisationId, id, { content: settled, origin: { ...origin, conflicts: [...conflicts.values()] }, writerId: actorId });
      await this.drafts.addEvent(tx, organisationId, id, { actorId, action: 'settle', to: 'draft', revision, reason: null });
      await publish(tx, { type: 'entry.draft-settle', organisationId, subject: { draftId: id, revision } });
      return success({ revision });
    });
  }
}
