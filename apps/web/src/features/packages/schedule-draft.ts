import type { Departure, DepartureTerms, NewAllotment, Package } from './types.js';

/** When and to whom a departure is sold, as it is being written. Moments are those of the reader's own clock. */
export interface ScheduleDraft {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly onSaleFrom: string;
  readonly onSaleUntil: string;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly everywhere: boolean;
  readonly territories: readonly string[];
}

export const emptySchedule: ScheduleDraft = {
  startsOn: '', endsOn: '', onSaleFrom: '', onSaleUntil: '', minimum: 1, maximum: 20, everywhere: true, territories: [],
};

export const scheduleOf = (departure: Departure): ScheduleDraft => ({
  startsOn: departure.startsOn,
  endsOn: departure.endsOn,
  onSaleFrom: localMoment(departure.onSaleFrom),
  onSaleUntil: localMoment(departure.onSaleUntil),
  minimum: departure.minimum,
  maximum: departure.maximum,
  everywhere: departure.territories === null,
  territories: departure.territories ?? [],
});

/** As the API takes it. What is missing goes as it is, for the API to point at. */
export const termsOf = ({ startsOn, endsOn, onSaleFrom, onSaleUntil, minimum, maximum, everywhere, territories }: ScheduleDraft): DepartureTerms => ({
  startsOn, endsOn,
  onSaleFrom: instantOf(onSaleFrom),
  onSaleUntil: instantOf(onSaleUntil),
  minimum: minimum ?? 0,
  maximum: maximum ?? 0,
  territories: everywhere ? null : [...territories],
});

/** `YYYY-MM-DDTHH:mm:ss` in the reader's zone, to the second: what an input of a moment shows. */
export function localMoment(instant: string): string {
  const date = new Date(instant);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}

const instantOf = (local: string): string => {
  const date = new Date(local);
  return Number.isNaN(date.getTime()) ? local : date.toISOString();
};

/** The last day of a departure that begins on a day and has so many. */
export function lastDay(startsOn: string, days: number): string {
  const date = new Date(`${startsOn}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || days < 1) return '';
  date.setUTCDate(date.getUTCDate() + days - 1);
  return date.toISOString().slice(0, 10);
}

/** How many beds a room of a usual code has: they are counted in beds, and come in whole rooms. */
const bedsOf: Readonly<Record<string, number>> = { twin: 2, double: 2, triple: 3, quad: 4 };

/** What is to be counted for a package: places, and each race, room and option that it sells. */
export function countedOf({ options }: Pick<Package, 'options'>, words: { places: string }): Required<NewAllotment>[] {
  const chosen = options.flatMap(({ option, label }) => {
    const [kind = '', code = ''] = option.split('.');
    return code === '' ? [] : [{ kind, code, label, capacity: 0, unitSize: kind === 'room' ? (bedsOf[code] ?? 1) : 1, shared: kind === 'race' }];
  });
  return [{ kind: 'place', code: 'any', label: words.places, capacity: 20, unitSize: 1, shared: false }, ...chosen];
}
