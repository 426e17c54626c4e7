/** A calendar day without time or zone, `YYYY-MM-DD` (ISO 8601). Compares as text. */
export type IsoDate = string & { readonly __isoDate?: never };

const shape = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that exists: 2026-02-30 is none. */
export function isIsoDate(text: string): text is IsoDate {
  if (!shape.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The day of an instant in UTC. */
export const dayOf = (instant: Date): IsoDate => instant.toISOString().slice(0, 10);

export function addDays(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return dayOf(date);
}

/** Adds calendar months; a day that the month lacks becomes its last one (31 January + 1 = 28 or 29 February). */
export function addMonths(day: IsoDate, months: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, last));
  return dayOf(date);
}
