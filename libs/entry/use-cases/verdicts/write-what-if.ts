import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { whatIfPack, type WhatIfRule } from '../../domain/verdicts/what-if-pack.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';

/** Writes rules that somebody thinks up as a pack that could be published. */
@Injectable()
export class WriteWhatIf {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly clock: Clock,
  ) {}

  async write(organisationId: string, rules: readonly WhatIfRule[]): Promise<RulePack> {
    return whatIfPack(rules, await this.authorities.list(organisationId), dayOf(this.clock.now()));
  }
}
