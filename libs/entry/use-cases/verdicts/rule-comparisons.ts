import { Injectable } from '@nestjs/common';
import type { IsoDate } from '#kernel';
import { Vault } from '#platform';
import type { Calendars } from '../../domain/calendars/working-days.js';
import { affectedTrips } from '../../domain/verdicts/affected-trips.js';
import { CompareRules } from '../../domain/verdicts/compare-rules.js';
import { stateClassOf } from '../../domain/verdicts/trip-input.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import type { RuleBook } from '../../domain/rules/rule-book.js';
import type { AffectedVerdicts } from '../../persistence/verdicts/verdict-pages.repository.js';

/** A publication, made or only thought of. */
export interface RulesBeforeAndAfter {
  readonly organisationId: string;
  /** The rule set that it brings about. */
  readonly version: number;
  readonly before: RuleBook;
  readonly after: RuleBook;
  /** Versions of rules that it adds, and those that it closes. */
  readonly touched: readonly EntryRule[];
  readonly day: IsoDate;
  readonly calendars: Calendars;
}

/** Says whom a change of rules can be about, and compares the rules before and after it. */
@Injectable()
export class RuleComparisons {
  constructor(private readonly vault: Vault) {}

  of({ organisationId, version, before, after, touched, day, calendars }: RulesBeforeAndAfter): { readonly rules: CompareRules; readonly asked: AffectedVerdicts } {
    const classes = affectedTrips(touched).map(({ issuingStates, ...rest }) => ({
      ...rest,
      stateClasses: issuingStates && issuingStates.map((state) => this.vault.blindIndex(organisationId, stateClassOf(state))),
    }));
    const changed = new Set(touched.map(({ id }) => id));
    return { rules: new CompareRules({ before, after, changed, day, calendars }), asked: { organisationId, classes, before: version, day } };
  }
}
