import { addDays, type IsoDate } from '#kernel';

/** One piece of work on the way to an end, with what must come before it. */
export interface Step {
  readonly id: string;
  /** How long it takes from the day on which it can begin; what is done takes nothing any more. */
  readonly days: number;
  readonly done: boolean;
  readonly after: readonly string[];
  /** A date of its own by which it must be over, whatever comes after it. */
  readonly notAfter?: IsoDate;
}

/** When a step can and when it must happen. */
export interface Timing {
  readonly earliestStart: IsoDate;
  readonly latestStart: IsoDate;
  readonly latestFinish: IsoDate;
  /** Days that it may still wait; below zero it is late. */
  readonly slack: number;
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const remaining = ({ done, days }: Step): number => (done ? 0 : days);

/**
 * The steps in an order in which each comes after all that it needs.
 * @throws Error when a step needs itself, by way of others too, or one that is not there.
 */
export function inOrder(steps: readonly Step[]): Step[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const ordered = new Set<Step>();
  const visit = (step: Step, within: readonly string[]): void => {
    if (within.includes(step.id)) throw new Error(`${step.id} needs itself`);
    for (const id of step.after) {
      const needed = byId.get(id);
      if (!needed) throw new Error(`${step.id} needs ${id}, which is no step`);
      visit(needed, [...within, step.id]);
    }
    ordered.add(step);
  };
  for (const step of steps) visit(step, []);
  return [...ordered];
}

/** Times every step between today and the end: forwards for what is possible, backwards for what is necessary (the longest way counts). */
export function timeSteps(steps: readonly Step[], today: IsoDate, end: IsoDate): Map<string, Timing> {
  const ordered = inOrder(steps);
  const finish = new Map<string, IsoDate>();
  const start = new Map<string, IsoDate>();
  for (const step of ordered) {
    const possible = step.after.map((id) => finish.get(id)!).reduce(later, today);
    start.set(step.id, possible);
    finish.set(step.id, addDays(possible, remaining(step)));
  }
  const mustEnd = new Map<string, IsoDate>(steps.map(({ id, notAfter }) => [id, notAfter ? earlier(notAfter, end) : end]));
  for (const step of ordered.toReversed()) {
    const begins = addDays(mustEnd.get(step.id)!, -remaining(step));
    for (const id of step.after) mustEnd.set(id, earlier(mustEnd.get(id)!, begins));
  }
  return new Map(
    steps.map((step) => {
      const latestFinish = mustEnd.get(step.id)!;
      const latestStart = addDays(latestFinish, -remaining(step));
      const earliestStart = start.get(step.id)!;
      return [step.id, { earliestStart, latestStart, latestFinish, slack: daysBetween(earliestStart, latestStart) }];
    }),
  );
}
