import { Injectable } from '@nestjs/common';
import { isRefusal, refuse, type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import type { DraftContent, DraftOrigin } from '../../domain/authoring/rule-draft.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { ruleLimits } from '../../domain/rules/vocabulary.js';
import { toRuleText } from '../../domain/rules/rule-text.js';
import { RuleDraftRepository } from '../../persistence/rule-draft.repository.js';
import type { Acting } from '../acting.js';
import { type DraftReference, MoveRuleDraft } from './move-rule-draft.js';

const written: DraftOrigin = { kind: 'written' };

const contentOf = ({ code, title, authorities, rules }: RulePack, note: string): DraftContent => ({
  pack: code,
  title: title.slice(0, ruleLimits.name),
  note,
  authorities,
  rules: rules.map(toRuleText),
});

/** Writes a change of the rules down. Faults may stand in it: they are shown, and keep it from being submitted. */
@Injectable()
export class WriteRuleDraft {
  constructor(
    private readonly database: Database,
    private readonly drafts: RuleDraftRepository,
    private readonly moving: MoveRuleDraft,
  ) {}

  /** `note` says why the rules change. The person acting is its author, who can never approve it. */
  create(acting: Acting, pack: RulePack, note: string, origin: DraftOrigin = written): Promise<Result<{ readonly id: string; readonly revision: number }>> {
    if (pack.rules.length > ruleLimits.rulesInPack) {
      return Promise.resolve(refuse('entry.rule-invalid', { errors: [{ pointer: '/rules', detail: `At most ${ruleLimits.rulesInPack.toLocaleString('en')} rules.` }] }));
    }
    const { organisationId, actorId } = acting;
    return this.database.transaction(async (tx) => {
      const id = await this.drafts.insert(tx, organisationId, { content: contentOf(pack, note), origin, authorId: actorId });
      await this.drafts.addEvent(tx, organisationId, id, { actorId, action: 'create', to: 'draft', revision: 1, reason: null });
      await publish(tx, { type: 'entry.draft-create', organisationId, subject: { draftId: id, revision: 1 } });
      return success({ id, revision: 1 });
    });
  }

  /** Refuses `entry.draft-unknown`, `entry.draft-changed`, or `entry.draft-transition-refused` while it is under review or later. */
  replace(acting: Acting, reference: DraftReference, pack: RulePack, note: string): Promise<Result<{ readonly revision: number }>> {
    const { organisationId, actorId } = acting;
    return this.database.transaction(async (tx) => {
      const taken = await this.moving.take(tx, acting, reference, 'write');
      if (isRefusal(taken)) return taken;
      const { id, origin } = taken.value;
      const revision = await this.drafts.write(tx, organisationId, id, { content: contentOf(pack, note), origin, writerId: actorId });
      await this.drafts.addEvent(tx, organisationId, id, { actorId, action: 'write', to: 'draft', revision, reason: null });
      await publish(tx, { type: 'entry.draft-write', organisationId, subject: { draftId: id, revision } });
      return success({ revision });
    });
  }
}
