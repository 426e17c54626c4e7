import { describe, expect, it } from 'vitest';
import { edited, emptyForm, formOf, ruleOf } from './rule-draft.js';
import type { Rule } from './types.js';

const rule: Rule = {
  id: 'F15', fact: 'F15', authority: 'PRK', summary: 'Russian groups are admitted',
  subject: { issuingStates: { in: ['RUS'], name: 'Russians' }, professions: { notIn: ['press'] }, age: { from: 18 }, recentStay: { countries: ['CHN'], withinDays: 14 } },
  purposes: ['tourism'], events: ['cup'], regions: [{ country: 'PRK', zone: 'Kangwon', site: 'Masikryong' }, { country: 'PRK' }], channel: { modes: ['air'], from: ['VVO'] },
  effect: { kind: 'allow', requirements: [
    { kind: 'document', code: 'visa', owner: 'officer', text: 'Visa' }, { kind: 'lead-time', days: 28, unit: 'working-days', owner: 'operator', text: 'Four weeks', daysBeforeEntry: 30 },
    { kind: 'fee', code: 'visa', fee: { amount: 5000, currency: 'EUR' }, owner: 'operator', text: 'Pay' }, { kind: 'organised-tour', owner: 'operator', text: 'Tour' }, { kind: 'stay-at-most', days: 10, clock: 'next-midnight', owner: 'traveller', text: 'Ten days', orVisa: 'double-entry' },
  ] },
  inForce: { from: '2024-02-09', to: null, comparedWith: 'day-asked' }, known: { from: '2024-02-09', to: null }, reach: { who: 'new-entries', insideIncluded: false },
  status: 'in-force', confidence: 'high', sources: ['A newspaper', 'Another one'], contradicts: ['F14'], reviewBy: '2027-01-01',
};

describe('a rule in the form', () => {
  it('comes out as it went in', () => expect(ruleOf(formOf(rule))).toEqual(rule));

  it.each([
    { kind: 'deny', explicit: true }, { kind: 'freeze' }, { kind: 'quota', code: 'q', limit: 5 },
    { kind: 'require', requirements: [{ kind: 'photo', maxBytes: 100_000, owner: 'traveller', text: 'Photo' }, { kind: 'passport-validity', months: 6, owner: 'traveller', text: 'Valid' }] },
  ] as Rule['effect'][])('keeps every effect (%j)', (effect) => expect(ruleOf(formOf({ ...rule, effect })).effect).toEqual(effect));

  it('says how a stay is counted, in which days a lead time is, and which visa makes either needless', () => {
    const form = formOf(rule);
    const [, lead, , , stay] = form.requirements;
    expect([lead?.unit, stay?.clock, stay?.orVisa]).toEqual(['working-days', 'next-midnight', 'double-entry']);
    const requirements = [{ ...lead!, unit: '' as const, orVisa: ' triple-entry ' }, { ...stay!, clock: 'entry' as const, orVisa: ' ' }];
    expect(ruleOf({ ...form, requirements }).effect).toEqual({
      kind: 'allow',
      requirements: [
        { kind: 'lead-time', days: 28, owner: 'operator', text: 'Four weeks', daysBeforeEntry: 30, orVisa: 'triple-entry' },
        { kind: 'stay-at-most', days: 10, clock: 'entry', owner: 'traveller', text: 'Ten days' },
      ],
    });
  });

  it('leaves no count behind when a stay becomes another demand', () => {
    const form = formOf(rule);
    const tour = { ...form.requirements[4]!, kind: 'organised-tour' as const };
    expect(ruleOf({ ...form, requirements: [tour] }).effect).toEqual({ kind: 'allow', requirements: [{ kind: 'organised-tour', owner: 'traveller', text: 'Ten days', orVisa: 'double-entry' }] });
  });

  it('leaves out what nobody has chosen', () => {
    const made = ruleOf({ ...emptyForm('2026-11-22'), id: 'N1', summary: ' Says something ', regions: [{ country: 'PRT', zone: ' ', site: '' }] });
    expect(made).toMatchObject({ id: 'N1', fact: 'N1', summary: 'Says something', regions: [{ country: 'PRT' }], inForce: { from: null, to: null }, known: { from: '2026-11-22', to: null } });
    expect(['subject', 'purposes', 'channel', 'events', 'reviewBy'].filter((name) => name in made)).toEqual([]);
  });
});

describe('an edit of a draft', () => {
  const version = { ...rule, summary: 'Anew', known: { from: '2026-11-22', to: null } };

  it('closes the version that stands on the day the new one is known from, and moves the day with it', () => {
    const first = edited([], { kind: 'version', standing: rule }, version);
    expect(first.rules.map(({ summary, known }) => [summary, known.from, known.to])).toEqual([['Russian groups are admitted', '2024-02-09', '2026-11-22'], ['Anew', '2026-11-22', null]]);
    const later = edited(first.rules, { kind: 'edit', at: first.at }, { ...version, known: { from: '2026-12-01', to: null } });
    expect(later.rules.map(({ known }) => [known.from, known.to])).toEqual([['2024-02-09', '2026-12-01'], ['2026-12-01', null]]);
  });

  it('writes the same rule once, however often it is taken up', () => {
    const once = edited([], { kind: 'version', standing: rule }, version).rules;
    expect(edited(once, { kind: 'version', standing: rule }, version).rules).toHaveLength(2);
    expect(edited(once, { kind: 'close', standing: rule }, version).rules).toHaveLength(1);
  });
});
