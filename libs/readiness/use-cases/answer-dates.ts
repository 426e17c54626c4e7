import { type Calendars, deadlinePath, type TripVerdict } from '#entry';
import type { IsoDate } from '#kernel';
import { approvalDays, usualLeadDays } from '../domain/due-dates.js';

/** Back from the day on which a trip starts, in the working days of whoever issues the paper. */
export interface AnswerDates {
  /** The answer has to be out by then, so that the paper can be fetched. */
  readonly answerBy: IsoDate;
  /** The last day for handing in an application, where no rule names a lead time. */
  readonly submitBy: IsoDate;
}

/**
 * By the calendars of the offices of the state that is travelled to, the strictest of them; null where none is known to let anything
 * be fetched. A pick-up of no days says as little as none: the usual days to act on an answer stay.
 */
export function answerDates({ visits: [stay] }: TripVerdict, calendars: Calendars, startsOn: IsoDate): AnswerDates | null {
  const offices = stay?.verdict.findings.filter(({ authority }) => authority.kind === 'destination') ?? [];
  const paths = offices.flatMap(({ authority: { code } }) => {
    const days = calendars[code]?.days;
    return days && days.pickUpDays > 0 ? [deadlinePath(days, startsOn, { days: usualLeadDays - approvalDays })] : [];
  });
  const earliest = (of: keyof AnswerDates): IsoDate | undefined => paths.map((path) => path[of]).toSorted()[0];
  const [answerBy, submitBy] = [earliest('answerBy'), earliest('submitBy')];
  return answerBy && submitBy ? { answerBy, submitBy } : null;
}
