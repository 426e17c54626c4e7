import { type IsoDate, isIsoDate } from '#kernel';
import { type ReturnCell, textOf } from './return-table.js';

/** Which of two numbers is the day, where a day is written with numbers and bars. */
export type DayOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayAt = (year: string, month: number, day: string): IsoDate | null => {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
};

/** Excel counts days from the end of 1899 (ECMA-376 §18.17.4.1). */
const fromSerial = (serial: number): IsoDate | null =>
  serial >= 61 && serial < 80_000 ? new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) : null;

/**
 * Reads a day as authorities write it: 2027-03-31, 31.03.2027, 31 MAR 2027, 2027年3月31日, or the number that Excel keeps. 04/03/2027 is
 * read only where one of the two numbers is over 12, or `order` says which is the day. Undefined where it is no day, or could be two.
 */
export function readDay(cell: ReturnCell | undefined, order: DayOrder | undefined): IsoDate | undefined {
  if (typeof cell === 'number' && !/^\d{8}$/.test(String(cell))) return fromSerial(cell) ?? undefined;
  const text = textOf(cell).replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const iso = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dayAt(iso[1]!, Number(iso[2]), iso[3]!) ?? undefined;
  const named = /^(\d{1,2})[.\s-]*([A-Za-z]{3})[a-z]*\.?[,\s-]*(\d{4})$/.exec(text);
  if (named) return dayAt(named[3]!, months.indexOf(named[2]!.toLowerCase()) + 1, named[1]!) ?? undefined;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return dayAt(dotted[3]!, Number(dotted[2]), dotted[1]!) ?? undefined;
  const barred = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (!barred) return undefined;
  const dayFirst = dayAt(barred[3]!, Number(barred[2]), barred[1]!);
  const monthFirst = dayAt(barred[3]!, Number(barred[1]), barred[2]!);
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) return dayFirst ?? monthFirst ?? undefined;
  return order && (order === 'day-first' ? dayFirst : monthFirst);
}
