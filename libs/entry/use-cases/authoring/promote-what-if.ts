import { Injectable } from '@nestjs/common';
import { newId, type Result } from '#kernel';
import type { WhatIfRule } from '../../domain/verdicts/what-if-pack.js';
import type { Acting } from '../acting.js';
import { WriteWhatIf } from '../verdicts/write-what-if.js';
import { WriteRuleDraft } from './write-rule-draft.js';

/** Turns what somebody thought up into a draft of those very rules, to be reviewed as any other. */
@Injectable()
export class PromoteWhatIf {
  constructor(
    private readonly whatIf: WriteWhatIf,
    private readonly writing: WriteRuleDraft,
  ) {}

  async promote(acting: Acting, rules: readonly WhatIfRule[], { title, note }: { readonly title: string; readonly note: string }): Promise<Result<{ readonly id: string }>> {
    const pack = await this.whatIf.write(acting.organisationId, rules);
    // of its own, so that the thoughts of one day do not get in each other's way
    const prefix = `W-${newId().slice(-8)}`;
    const named = pack.rules.map((rule, index) => ({ ...rule, id: `${prefix}.${index + 1}`, fact: prefix }));
    return this.writing.create(acting, { ...pack, code: 'own-rules', title, rules: named }, note);
  }
}
