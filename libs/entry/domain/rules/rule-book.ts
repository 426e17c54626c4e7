import { isMember } from './membership.js';
import type { EntryRule } from './rule.js';
import type { Purpose } from '../judging/visit.js';

const everyState = '*';

/** Rules laid out for judging: a verdict looks only at those that can be about its country, passport and purpose. */
export class RuleBook {
  private readonly shelves = new Map<string, Map<string, EntryRule[]>>();
  private readonly found = new Map<string, readonly EntryRule[]>();

  constructor(readonly rules: readonly EntryRule[]) {
    for (const rule of rules) {
      for (const country of new Set(rule.regions.map((region) => region.country))) this.shelve(country, rule);
    }
  }

  /** Rules of the country that exclude neither passports of the issuing state nor the purpose. */
  candidates(country: string, issuingState: string, purpose: Purpose): readonly EntryRule[] {
    const key = `${country}<${issuingState}<${purpose}`;
    const known = this.found.get(key);
    if (known) return known;
    const shelf = this.shelves.get(country);
    const rules = [...(shelf?.get(everyState) ?? []), ...(shelf?.get(issuingState) ?? [])].filter(
      ({ purposes, subject }) =>
        (!purposes || purposes.includes(purpose)) && (!subject?.issuingStates || isMember(subject.issuingStates, issuingState)),
    );
    this.found.set(key, rules);
    return rules;
  }

  private shelve(country: string, rule: EntryRule): void {
    const shelf = this.shelves.get(country) ?? new Map<string, EntryRule[]>();
    this.shelves.set(country, shelf);
    const states = rule.subject?.issuingStates;
    for (const state of states && 'in' in states ? states.in : [everyState]) {
      const rules = shelf.get(state);
      if (rules) rules.push(rule);
      else shelf.set(state, [rule]);
    }
  }
}
