import { Injectable } from '@nestjs/common';
import { Clock, dayOf, isRefusal, newId, type Result, success } from '#kernel';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { together, whatIfPack, type WhatIfRule } from '../../domain/verdicts/what-if-pack.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import type { Acting } from '../acting.js';
import { ReadRuleDraft } from '../authoring/read-rule-draft.js';
import type { DraftReference } from '../authoring/move-rule-draft.js';
import { WriteRuleDraft } from '../authoring/write-rule-draft.js';

/** Writes rules that somebody thinks up as a pack that could be published, and makes them a draft, or part of one, for others to review. */
@Injectable()
export class WriteWhatIf {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly reading: ReadRuleDraft,
    private readonly drafts: WriteRuleDraft,
    private readonly clock: Clock,
  ) {}

  /** With a draft: its rules, then those that were thought up besides. Refuses `entry.draft-unknown`. */
  async write(organisationId: string, rules: readonly WhatIfRule[], draftId: string | null = null): Promise<Result<RulePack>> {
    const thought = await this.pack(organisationId, rules, 'now');
    if (draftId === null) return success(thought);
    const draft = await this.reading.pack(organisationId, draftId);
    return isRefusal(draft) ? draft : success(together(draft.value, thought));
  }

  /** Publishing the draft does what simulating the rules said. Refuses as {@link WriteRuleDraft.create} does. */
  async promote(acting: Acting, rules: readonly WhatIfRule[], note: string): Promise<Result<{ readonly id: string }>> {
    const pack = await this.pack(acting.organisationId, rules, newId().slice(-12));
    return this.drafts.create(acting, { ...pack, title: note }, note);
  }

  /** Writes the rules into a draft. Publishing it does what simulating both said. Refuses as {@link WriteRuleDraft.replace} does. */
  async promoteInto(acting: Acting, reference: DraftReference, rules: readonly WhatIfRule[]): Promise<Result<{ readonly id: string }>> {
    const { organisationId } = acting;
    const draft = await this.reading.read(organisationId, reference.draftId);
    if (isRefusal(draft)) return draft;
    const pack = together(draft.value.pack, await this.pack(organisationId, rules, newId().slice(-12)));
    const written = await this.drafts.replace(acting, reference, pack, draft.value.note);
    return isRefusal(written) ? written : success({ id: reference.draftId });
  }

  private async pack(organisationId: string, rules: readonly WhatIfRule[], name: string): Promise<RulePack> {
    return whatIfPack(rules, await this.authorities.list(organisationId), { today: dayOf(this.clock.now()), name });
  }
}
