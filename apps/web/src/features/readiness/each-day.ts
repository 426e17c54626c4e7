import type { ReadinessDay } from './types.js';

const moved = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Every day until today, and the one before the first, on which nobody went: what was told of a day holds until the next one that something changed on. */
export function eachDay(told: readonly ReadinessDay[], today: string): ReadinessDay[] {
  const [first] = told;
  if (!first) return [];
  const days: ReadinessDay[] = [{ day: moved(first.day, -1), travellers: 0, ready: 0 }];
  const byDay = new Map(told.map((one) => [one.day, one]));
  const end = told.at(-1)!.day > today ? told.at(-1)!.day : today;
  for (let [day, now] = [first.day, first]; day <= end; day = moved(day, 1)) {
    now = byDay.get(day) ?? now;
    days.push({ ...now, day });
  }
  return days;
}
