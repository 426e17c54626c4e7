import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { crowdedQuestions, crowdedRules } from '../../../../test/support/crowded-rules.js';
import { judgeByScan } from '../../../../test/support/judge-by-scan.js';
import { demoStay, demoTransit, pyongyangPack } from '../packs/pyongyang/index.js';
import { RuleBook } from '../rules/rule-book.js';
import { judge } from './judge.js';
import { judgeTrip } from './judge-trip.js';
import type { TravellerFacts } from './traveller-facts.js';
import { TripJudge } from './trip-judge.js';
import type { Visit } from './visit.js';

const day = '2026-11-22';
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const days = fc.constantFrom('2026-06-01', '2027-03-31', '2027-04-06', '2027-10-05', '2027-10-06', '2027-11-01', '2031-01-01');

const travellers: fc.Arbitrary<TravellerFacts> = fc.record({
  issuingState: fc.constantFrom('GBR', 'DEU', 'D', 'USA', 'MYS', 'CHN', 'IND', 'RUS', 'XXB', 'ZZZ'),
  nationality: maybe(fc.constantFrom('GBN', 'XXB', 'IND')),
  profession: maybe(fc.constantFrom('press', 'other', 'military')),
  residence: maybe(fc.constantFrom('CHN', 'GBR')),
  bornOn: maybe(fc.constantFrom('1980-04-01', '2014-11-23', '2009-04-02')),
  passportExpiresOn: maybe(days),
  visas: maybe(fc.subarray(['business', 'china-double-entry-visa'])),
  recentStays: maybe(fc.constantFrom([], [{ country: 'KOR', until: '2027-03-30' }])),
});
const stays: fc.Arbitrary<Visit> = fc.record({
  region: fc.constantFrom<Visit['region']>({ country: 'PRK' }, { country: 'PRK', zone: 'Pyongyang' }, { country: 'PRK', zone: 'Rason' }, { country: 'PRK', zone: 'North' }),
  purpose: fc.constantFrom('tourism', 'sport', 'business'),
  event: maybe(fc.constantFrom('pyongyang-marathon-2027-04-04', 'another')),
  mode: maybe(fc.constantFrom('air', 'rail')),
  from: maybe(fc.constantFrom('PEK', 'VVO', 'DDG')),
  entryDate: fc.constantFrom('2026-04-03', '2027-04-01', '2027-04-02'),
  exitDate: fc.constantFrom('2027-04-06', '2027-04-08'),
  organisedTour: maybe(fc.boolean()),
  groupSize: maybe(fc.constantFrom(1, 20)),
});
const passages: fc.Arbitrary<Visit> = fc
  .record({ days: fc.constantFrom(0, 1, 10, 11, 30), presumed: fc.boolean(), onwardTicket: maybe(fc.boolean()), country: fc.constantFrom('CHN', 'DEU') })
  .map(({ days: stay, country, ...more }) => ({ ...demoTransit('2027-04-06', `2027-0${stay > 24 ? 5 : 4}-${String(stay > 24 ? 6 : 6 + stay).padStart(2, '0')}`), region: { country }, ...more }));
const visits = fc.tuple(stays, fc.array(passages, { maxLength: 2 })).map(([stay, more]): [Visit, ...Visit[]] => [stay, ...more]);

const demo = new RuleBook(pyongyangPack.rules);
const crowd = new RuleBook([...crowdedRules(400), ...pyongyangPack.rules]);

describe('judging many travellers', () => {
  it.each([['the demo', demo], ['a crowd', crowd]] as const)('gives each the verdict that they would get alone, by the rules of %s', (_name, rules) => {
    const question = { rules, asKnownOn: day, today: day };
    const many = new TripJudge(question);
    fc.assert(
      fc.property(travellers, visits, (traveller, trip) => {
        expect(many.judge({ traveller, visits: trip })).toEqual(judgeTrip({ ...question, traveller, visits: trip }));
      }),
      { numRuns: 1_500 },
    );
  });

  it('works out once what is the same for many', () => {
    const many = new TripJudge({ rules: demo, asKnownOn: day, today: day });
    const verdictOf = (passportExpiresOn: string, profession = 'other') =>
      many.judge({ traveller: { issuingState: 'GBR', passportExpiresOn, profession }, visits: [demoStay('2027-04-01', '2027-04-06')] });
    expect(verdictOf('2030-05-01')).toBe(verdictOf('2031-06-01'));
    expect(verdictOf('2027-05-01')).not.toBe(verdictOf('2031-06-01'));
    expect(verdictOf('2031-06-01', 'press').outcome).toBe('deny');
    expect(verdictOf('2031-06-01').outcome).toBe('conditional');
  });

  it('does not mix up travellers when it has to start anew', () => {
    const question = { rules: demo, asKnownOn: day, today: day };
    const few = new TripJudge(question, 3);
    for (let round = 0; round < 3; round += 1) {
      for (const issuingState of ['GBR', 'USA', 'IND', 'CHN', 'MYS', 'DEU']) {
        const asked = { traveller: { issuingState, profession: 'other' }, visits: [demoStay('2027-04-01', '2027-04-06'), demoTransit('2027-04-06', '2027-04-06')] } as const;
        expect(few.judge(asked)).toEqual(judgeTrip({ ...question, ...asked }));
      }
    }
  });
});

describe('a book of rules', () => {
  it('finds what looking at every rule finds', () => {
    const rules = new RuleBook(crowdedRules(1_500));
    for (const asked of crowdedQuestions(300)) {
      const question = { rules, ...asked, asKnownOn: day, today: day };
      expect(judge(question)).toEqual(judgeByScan(question));
    }
  });

  it('gives the same verdict in whatever order the rules come', () => {
    const rules = crowdedRules(600);
    const [one, other] = [new RuleBook(rules), new RuleBook(rules.toReversed())];
    for (const asked of crowdedQuestions(100)) {
      expect(judge({ rules: one, ...asked, asKnownOn: day, today: day })).toEqual(judge({ rules: other, ...asked, asKnownOn: day, today: day }));
    }
  });
});
