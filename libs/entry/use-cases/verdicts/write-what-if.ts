import { Injectable } from '@nestjs/common';
import { Clock, dayOf, newId, type Result } from '#kernel';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { whatIfPack, type WhatIfRule } from '../../domain/verdicts/what-if-pack.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import type { Acting } from '../acting.js';
import { WriteRuleDraft } from '../authoring/write-rule-draft.js';

/** Writes rules that somebody thinks up as a pack that could be published, and makes them a draft for others to review. */
@Injectable()
export class WriteWhatIf {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly drafts: WriteRuleDraft,
    private readonly clock: Clock,
  ) {}

  async write(organisationId: string, rules: readonly WhatIfRule[]): Promise<RulePack> {
    return this.pack(organisationId, rules, 'now');
  }

  /** Publishing the draft does what simulating the rules said. Refuses as {@link WriteRuleDraft.create} does. */
  async promote(acting: Acting, rules: readonly WhatIfRule[], note: string): Promise<Result<{ readonly id: string }>> {
    return this.drafts.create(acting, await this.pack(acting.organisationId, rules, newId().slice(-12)), note);
  }

  private async pack(organisationId: string, rules: readonly WhatIfRule[], name: string): Promise<RulePack> {
    return whatIfPack(rules, await this.authorities.list(organisationId), { today: dayOf(this.clock.now()), name });
  }
}
