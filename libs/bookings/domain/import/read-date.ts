import { isIsoDate, type IsoDate } from '#kernel';
import { type Reading, read, unread } from './defect.js';
import { type ImportCell, textOf } from './import-table.js';

/** Which of two numbers is the day, where a date is written with numbers alone and bars. */
export type DateOrder = 'day-first' | 'month-first';

/** `past`: two digits of a year lie in the past (births); `future`: in the next decades (expiries). */
export type Century = 'past' | 'future';

const months: readonly string[] = [
  'jan januar january jän jänner 一月', 'feb februar february feber 二月', 'mar mär märz march maerz mrz 三月', 'apr april 四月', 'may mai 五月', 'jun juni june 六月',
  'jul juli july 七月', 'aug august 八月', 'sep sept september 九月', 'oct okt october oktober 十月', 'nov november 十一月', 'dec dez december dezember 十二月',
];

const monthNamed = (name: string): number => months.findIndex((names) => names.split(' ').includes(name.toLowerCase().replace('.', ''))) + 1;

const dateOf = (year: number, month: number, day: number): IsoDate | null => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
};

const words = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** A day in words that nobody reads differently: `4 March 1988`. */
export const dayInWords = (date: IsoDate): string => {
  const parts = Object.fromEntries(words.formatToParts(new Date(`${date}T00:00:00Z`)).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}`;
};

const unreadable = (text: string) =>
  unread<IsoDate>({ code: 'date.unreadable', message: /^\d/.test(text) ? 'There is no such day. Write it as YYYY-MM-DD.' : 'This is not a date. Write it as YYYY-MM-DD.' });

/** Excel counts days from the end of 1899 and believes in 29 February 1900 (ECMA-376 §18.17.4.1). */
const fromSerial = (serial: number): IsoDate | null =>
  Number.isFinite(serial) && serial >= 61 && serial < 80_000 ? (new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)) : null;

interface Written {
  readonly first: number;
  readonly second: number;
  readonly year: string;
  readonly separator: string;
}

const writtenIn = (text: string): Written | null => {
  const match = /^(\d{1,2})\s*([./\-\s])\s*(\d{1,2})\s*[./\-\s]\s*(\d{4}|\d{2})$/.exec(text);
  return match ? { first: Number(match[1]), separator: match[2] ?? '', second: Number(match[3]), year: match[4] ?? '' } : null;
};

/** What the dates of a column show by themselves: a number over 12 is a day. Null where none shows it, or some show one and some the other. */
export function orderShown(cells: readonly ImportCell[]): DateOrder | null {
  const shown = new Set(
    cells.flatMap((cell): DateOrder[] => {
      const written = writtenIn(textOf(cell));
      if (!written || written.separator === '.') return [];
      if (written.first > 12 && written.second <= 12) return ['day-first'];
      return written.second > 12 && written.first <= 12 ? ['month-first'] : [];
    }),
  );
  return shown.size === 1 ? ([...shown][0] ?? null) : null;
}

interface DateContext {
  readonly century: Century;
  /** Chosen by a person. */
  readonly chosen: DateOrder | null;
  /** What the other dates of the column show. */
  readonly shown: DateOrder | null;
  readonly today: IsoDate;
}

const yearOf = (text: string, { century, today }: DateContext): number => {
  if (text.length === 4) return Number(text);
  const now = Number(today.slice(0, 4));
  const year = now - (now % 100) + Number(text);
  if (century === 'past') return year > now ? year - 100 : year;
  return year < now - 20 ? year + 100 : year;
};

function readWritten(written: Written, context: DateContext): Reading<IsoDate> {
  const { first, second, separator } = written;
  const year = yearOf(written.year, context);
  const guess = (date: IsoDate) =>
    written.year.length === 2 ? [{ code: 'date.century-guessed' as const, message: `The year has two digits: read as ${dayInWords(date)}.`, suggestion: date }] : [];
  const dayFirst = dateOf(year, second, first);
  const monthFirst = separator === '.' ? null : dateOf(year, first, second);
  if (!dayFirst && !monthFirst) return unreadable(String(first));
  if (!dayFirst || !monthFirst || dayFirst === monthFirst) {
    const only = (dayFirst ?? monthFirst)!;
    return read(only, ...guess(only));
  }
  const order = context.chosen ?? context.shown;
  if (order === null) {
    return unread({ code: 'date.ambiguous', message: `This is ${dayInWords(dayFirst)} or ${dayInWords(monthFirst)}. Choose which number is the day in this table.` });
  }
  const date = order === 'day-first' ? dayFirst : monthFirst;
  if (context.chosen !== null) return read(date, ...guess(date));
  const other = order === 'day-first' ? monthFirst : dayFirst;
  return read(date, { code: 'date.order-guessed', message: `Read as ${dayInWords(date)}, as other dates of this column show; it could be ${dayInWords(other)}.`, suggestion: date }, ...guess(date));
}

/**
 * Reads a day however it is written: ISO 8601, 04.03.1988, 4/3/1988, 4 March 1988, 4. März 1988, 1988年3月4日, or the number that Excel
 * keeps. Two numbers that could be either day or month are called ambiguous, unless a person or the rest of the column tells.
 */
export function readDate(cell: ImportCell, context: DateContext): Reading<IsoDate> {
  if (typeof cell === 'number') {
    const date = fromSerial(cell);
    return date ? read(date) : unreadable(String(cell));
  }
  const text = textOf(cell).replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, '');
  const iso = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) {
    const date = dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date ? read(date) : unreadable(text);
  }
  const written = writtenIn(text);
  if (written) return readWritten(written, context);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[.\s-]*([\p{L}]{3,9})\.?[,\s-]*(\d{4}|\d{2})$/u.exec(text);
  const american = /^([\p{L}]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text);
  const [day, month, year] = named ? [named[1], named[2], named[3]] : american ? [american[2], american[1], american[3]] : [];
  if (day === undefined || month === undefined || year === undefined) return unreadable(text);
  const date = dateOf(yearOf(year, context), monthNamed(month), Number(day));
  if (!date) return unreadable(text);
  return year.length === 2 ? read(date, { code: 'date.century-guessed', message: `The year has two digits: read as ${dayInWords(date)}.`, suggestion: date }) : read(date);
}
