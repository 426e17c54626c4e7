import { describe, expect, it } from 'vitest';
import { missingIn, newRule, type RuleDraft, toRule } from './rule-draft.js';

const draft: RuleDraft = { ...newRule, authority: 'PRK', country: 'PRK', summary: ' Closed ' };

describe('a rule that is thought up', () => {
  it('says what it misses', () => {
    expect(missingIn(newRule)).toEqual(['authority', 'country', 'summary']);
    expect(missingIn({ ...draft, effect: 'require', who: 'these' })).toEqual(['document', 'states']);
    expect(missingIn(draft)).toEqual([]);
  });

  it('leaves out what does not matter', () => {
    expect(toRule(draft)).toEqual({
      authority: 'PRK', summary: 'Closed', region: { country: 'PRK' }, effect: { kind: 'deny', explicit: true }, inForce: { from: null, to: null }, insideIncluded: false,
    });
  });

  it('is about some passports, or all but some, and asks for a document where it does', () => {
    expect(toRule({ ...draft, who: 'others', states: ['GBR'], effect: 'close', purposes: ['sport'], zone: 'Rason', from: '2027-01-01' })).toMatchObject({
      passports: { notIn: ['GBR'] }, effect: { kind: 'deny', explicit: false }, purposes: ['sport'], region: { country: 'PRK', zone: 'Rason' }, inForce: { from: '2027-01-01', to: null },
    });
    expect(toRule({ ...draft, who: 'these', states: ['GBR'], effect: 'require', document: 'A letter' })).toMatchObject({
      passports: { in: ['GBR'] }, effect: { kind: 'require', requirements: [{ text: 'A letter', owner: 'traveller' }] },
    });
  });
});
