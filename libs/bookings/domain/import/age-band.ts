import type { IsoDate } from '#kernel';

export type ImportedAgeBand = 'adult' | 'child' | 'infant';

/** Below how many years, on the first day, somebody is an infant or a child, as the price list says; null where it knows no such band. */
export interface AgeBands {
  readonly infant: number | null;
  readonly child: number | null;
}

/** Completed years: somebody born on 29 February is a year older on 1 March of other years. */
const yearsOn = (birthDate: IsoDate, day: IsoDate): number => Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthDate.slice(5) ? 1 : 0);

/** The band that a traveller's price goes by; adult where the birth date is not known. */
export function ageBandOf(birthDate: IsoDate | null, firstDay: IsoDate, { infant, child }: AgeBands): ImportedAgeBand {
  if (birthDate === null) return 'adult';
  const years = yearsOn(birthDate, firstDay);
  if (infant !== null && years < infant) return 'infant';
  return child !== null && years < child ? 'child' : 'adult';
}
