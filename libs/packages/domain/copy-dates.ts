import { addDays, type IsoDate } from '#kernel';
import type { DepartureTerms } from './package.js';

const dayMilliseconds = 24 * 60 * 60_000;

/** The same departure with another first day: its end and its sale move by as many days, to the second. */
export function movedTo(terms: DepartureTerms, startsOn: IsoDate): DepartureTerms {
  const days = (Date.parse(startsOn) - Date.parse(terms.startsOn)) / dayMilliseconds;
  const moved = (instant: Date): Date => new Date(instant.getTime() + days * dayMilliseconds);
  const { minimum, maximum, territories = null } = terms;
  return {
    startsOn, endsOn: addDays(terms.endsOn, days), onSaleFrom: moved(terms.onSaleFrom), onSaleUntil: moved(terms.onSaleUntil), minimum, maximum, territories,
  };
}
