import { addDays, type IsoDate } from '#kernel';

/** Before a rule has named its lead time. Operators ask for four weeks. */
export const usualLeadDays = 28;
/** What our own review takes. */
const reviewDays = 7;
/** Ticket names and passenger lists close about a week ahead. */
const seatDays = 7;
/** An approval that comes later than this leaves no time to act on it, where nobody has written down how long it takes to fetch. */
export const approvalDays = 3;

/** When each thing has to be there, at the latest. */
export interface DueDates {
  /** Answers and passport, so that there is time to look at them. */
  readonly details: IsoDate;
  /** The application, at the authority. */
  readonly application: IsoDate;
  readonly approval: IsoDate;
  readonly seat: IsoDate;
}

/**
 * From the day on which the trip starts, the latest day that the rules leave for applying, where they name one, and the day by which
 * the answer has to be out to be fetched in time, where the authority's working days are known.
 */
export function dueDates(startsOn: IsoDate, submitBy: IsoDate | null, answerBy: IsoDate | null = null): DueDates {
  const application = submitBy ?? addDays(startsOn, -usualLeadDays);
  return {
    details: addDays(application, -reviewDays),
    application,
    approval: answerBy ?? addDays(startsOn, -approvalDays),
    seat: addDays(startsOn, -seatDays),
  };
}
