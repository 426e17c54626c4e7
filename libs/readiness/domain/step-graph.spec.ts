import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#kernel';
import { daysBetween, inOrder, type Step, timeSteps } from './step-graph.js';

const today = '2027-01-01';
const end = '2027-04-01';

/** Steps of which each needs some of those before it, so that there is no circle. */
const graphs = fc
  .array(fc.record({ days: fc.integer({ min: 0, max: 30 }), done: fc.boolean(), needs: fc.array(fc.nat(7), { maxLength: 3 }), before: fc.option(fc.integer({ min: -20, max: 120 })) }), { minLength: 1, maxLength: 8 })
  .map((drawn) =>
    drawn.map(({ days, done, needs, before }, at): Step => ({
      id: String(at), days, done, after: [...new Set(needs.filter((need) => need < at).map(String))], ...(before === null ? {} : { notAfter: addDays(today, before) }),
    })),
  );

const take = (step: Step): number => (step.done ? 0 : step.days);
/** Every way from a step to an end of the graph, that step first. */
const waysFrom = (step: Step, steps: readonly Step[]): Step[][] => {
  const following = steps.filter(({ after }) => after.includes(step.id));
  return [[step], ...following.flatMap((one) => waysFrom(one, steps).map((way) => [step, ...way]))];
};
const waysTo = (step: Step, steps: readonly Step[]): Step[][] =>
  step.after.length === 0 ? [[]] : step.after.flatMap((id) => waysTo(steps.find((one) => one.id === id)!, steps).map((way) => [...way, steps.find((one) => one.id === id)!]));
const sum = (way: readonly Step[]): number => way.reduce((total, step) => total + take(step), 0);

describe('timeSteps', () => {
  it('agrees with going down every single way: the longest one counts', () => {
    fc.assert(
      fc.property(graphs, (steps) => {
        const times = timeSteps(steps, today, end);
        for (const step of steps) {
          const { earliestStart, latestFinish, latestStart, slack } = times.get(step.id)!;
          expect(earliestStart).toBe(addDays(today, Math.max(...waysTo(step, steps).map(sum))));
          const ends = waysFrom(step, steps).map((way) => {
            const last = way.at(-1)!;
            const bound = last.notAfter && last.notAfter < end ? last.notAfter : end;
            return addDays(bound, -sum(way.slice(1)));
          });
          expect(latestFinish).toBe(ends.toSorted()[0]);
          expect(latestStart).toBe(addDays(latestFinish, -take(step)));
          expect(slack).toBe(daysBetween(earliestStart, latestStart));
        }
      }),
    );
  });

  it('does not depend on the order in which the steps are told', () => {
    fc.assert(
      fc.property(graphs, (steps) => {
        expect(Object.fromEntries(timeSteps(steps.toReversed(), today, end))).toEqual(Object.fromEntries(timeSteps(steps, today, end)));
      }),
    );
  });

  it('counts days below zero once it is too late', () => {
    const only: Step = { id: 'review', days: 7, done: false, after: [], notAfter: '2027-01-03' };
    expect(timeSteps([only], today, end).get('review')).toEqual({ earliestStart: today, latestStart: '2026-12-27', latestFinish: '2027-01-03', slack: -5 });
  });

  it('refuses a circle, and a step that needs one that is not there', () => {
    const step = (id: string, ...after: string[]): Step => ({ id, days: 1, done: false, after });
    expect(() => inOrder([step('a', 'b'), step('b', 'a')])).toThrow('needs itself');
    expect(() => inOrder([step('a', 'c')])).toThrow('c, which is no step');
  });
});
