import type { ReadinessDay } from './types.js';

const after = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Every day until today: what was told of a day holds until the next one that something changed on. */
export function eachDay(told: readonly ReadinessDay[], today: string): ReadinessDay[] {
  const [first] = told;
  const days: ReadinessDay[] = [];
  if (!first) return days;
  const byDay = new Map(told.map((one) => [one.day, one]));
  const end = told.at(-1)!.day > today ? told.at(-1)!.day : today;
  for (let [day, now] = [first.day, first]; day <= end; day = after(day)) {
    now = byDay.get(day) ?? now;
    days.push({ ...now, day });
  }
  return days;
}
