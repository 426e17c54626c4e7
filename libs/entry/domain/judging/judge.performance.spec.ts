import { describe, expect, it } from 'vitest';
import { crowdedQuestions, crowdedRules } from '../../../../test/support/crowded-rules.js';
import { judgeByScan } from '../../../../test/support/judge-by-scan.js';
import { RuleBook } from '../rules/rule-book.js';
import { judge, type Question } from './judge.js';

const day = '2026-11-22';

describe('a verdict against 5,000 rules', () => {
  it('takes a fraction of the time that looking at every rule takes', () => {
    const rules = new RuleBook(crowdedRules(5_000));
    const questions = crowdedQuestions(100).map((one): Question => ({ rules, ...one, asKnownOn: day, today: day }));
    const medianOf = (answer: (question: Question) => unknown): number => {
      const times = questions.map((question) => {
        const start = performance.now();
        answer(question);
        return performance.now() - start;
      });
      return times.toSorted((a, b) => a - b)[50]!;
    };
    for (let warm = 0; warm < 5; warm += 1) medianOf(judge);
    // both are measured in turns, so that a busy machine slows both; at rest the ratio is above four
    const rounds = Array.from({ length: 3 }, () => medianOf(judgeByScan) / medianOf(judge));
    expect(Math.max(...rounds)).toBeGreaterThan(2);
  });
});
