import { isIsoDate, type IsoDate } from '#kernel';

/** The parts of a date; null where one is unknown. */
export interface DateParts {
  /** Last two digits of the year. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * A date of a zone: two digits of the year, and parts that may be unknown: `<<` (ICAO Doc 9303-3 §4.8), and `00` for a month or
 * a day, as some issuers write it (DECISIONS.md, "Zeros for the unknown").
 */
export interface PartialDate extends DateParts {
  /** As it stands in the zone, six characters. */
  readonly written: string;
  /** False for what no calendar has: month 13, 30 February, a letter. */
  readonly possible: boolean;
}

const part = (text: string): number | null | undefined => {
  if (text === '<<') return null;
  return /^\d\d$/.test(text) ? Number(text) : undefined;
};

/** Reads YYMMDD. A date whose parts cannot be is returned with `possible: false`, never repaired. */
export function readZoneDate(written: string): PartialDate {
  const year = part(written.slice(0, 2));
  const [month, day] = [written.slice(2, 4), written.slice(4, 6)].map((text) => (text === '00' ? null : part(text)));
  const possible =
    year !== undefined && month !== undefined && day !== undefined &&
    (month === null || (month >= 1 && month <= 12)) &&
    (day === null || (day >= 1 && day <= longestMonth(year, month)));
  return { written, year: year ?? null, month: month ?? null, day: day ?? null, possible };
}

function longestMonth(year: number | null, month: number | null): number {
  if (month === null) return 31;
  const leapPossible = year === null || year % 4 === 0;
  return month === 2 && !leapPossible ? 28 : new Date(Date.UTC(2000, month, 0)).getUTCDate();
}

/** True where the zone leaves a part of the date open. */
export const isPartial = (date: PartialDate): boolean =>
  date.year === null || date.month === null || date.day === null;

/**
 * The day of birth: of the two centuries, the later one that is not after the reference day. Null where a part is
 * unknown or no such day exists. A holder of over a hundred years is thus read a century too young:
 * compare with a stated date by `writeZoneDate`, which has no century.
 */
export function birthDateOf(date: PartialDate, reference: IsoDate): IsoDate | null {
  return dayIn(date, (candidate) => candidate <= reference, reference);
}

/** The day of expiry: within the fifty years either side of the reference day. Null where unknown or impossible. */
export function expiryDateOf(date: PartialDate, reference: IsoDate): IsoDate | null {
  const limit = `${Number(reference.slice(0, 4)) + 50}${reference.slice(4)}`;
  return dayIn(date, (candidate) => candidate <= limit, reference);
}

function dayIn(date: PartialDate, allowed: (day: string) => boolean, reference: IsoDate): IsoDate | null {
  if (!date.possible || date.year === null || date.month === null || date.day === null) return null;
  const century = Math.floor(Number(reference.slice(0, 4)) / 100);
  for (const candidateCentury of [century + 1, century, century - 1]) {
    const day = `${candidateCentury}${two(date.year)}-${two(date.month)}-${two(date.day)}`;
    if (allowed(day)) return isIsoDate(day) ? day : null;
  }
  return null;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The six characters that a day has in a zone, or a day of which parts are unknown; the century is lost. */
export const writeZoneDate = (day: IsoDate | DateParts): string =>
  typeof day === 'string'
    ? day.slice(2).replaceAll('-', '')
    : [day.year, day.month, day.day].map((part) => (part === null ? '<<' : two(part))).join('');
