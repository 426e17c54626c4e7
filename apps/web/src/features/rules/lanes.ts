import type { Rule } from './types.js';

/** One version on the chart: across, when it is in force; each lane one span of knowledge. Positions from 0 to 1. */
export interface Lane {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Chart {
  readonly lanes: readonly Lane[];
  /** First days of years, with their place. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly today: number;
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const mostTicks = 10;

/** Lays the versions of a rule out over both time axes, the oldest knowledge first. */
export function chartOf(rules: readonly Rule[], today: string): Chart {
  const days = [today, ...rules.flatMap(({ inForce: { from, to }, known }) => [from, to, known.from])].filter((day) => day !== null).map(dayNumber);
  const spread = Math.max(Math.max(...days) - Math.min(...days), 365);
  const [first, last] = [Math.min(...days) - spread * 0.08, Math.max(...days) + spread * 0.12];
  const at = (day: number): number => (day - first) / (last - first);
  const lanes = rules.toSorted((a, b) => (a.known.from < b.known.from ? -1 : 1)).map((rule) => {
    const { from, to } = rule.inForce;
    return { rule, start: from ? at(dayNumber(from)) : 0, end: to ? at(dayNumber(to) + 1) : 1, openStart: from === null, openEnd: to === null };
  });
  const years: { year: number; at: number }[] = [];
  const [from, to] = [new Date(first * 86_400_000).getUTCFullYear() + 1, new Date(last * 86_400_000).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((to - from + 1) / mostTicks));
  for (let year = from; year <= to; year += step) years.push({ year, at: at(dayNumber(`${year}-01-01`)) });
  return { lanes, years, today: at(dayNumber(today)) };
}
