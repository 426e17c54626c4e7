import { addDays } from '#kernel';
import type { RequirementState } from '../rules/requirement.js';
import type { Visit } from './visit.js';

const hour = 3_600_000;
const offsetOf = (at: string): string => /(?:Z|[+-]\d{2}:\d{2})$/.exec(at)?.[0] ?? 'Z';

type Clock = 'entry' | 'next-midnight';

/** The instant at which the hours begin to count, where the clocks then show this offset. */
function clockStart(entersAt: string, clock: Clock, offset: string): number {
  if (clock === 'entry') return Date.parse(entersAt);
  return Date.parse(`${addDays(entersAt.slice(0, 10), 1)}T00:00:00${offset}`);
}

/** Where clocks change during the stay, the midnight between is of one of both offsets: sure is what holds by either. */
function toTheMinute(hours: number, clock: Clock, entersAt: string, leavesAt: string): RequirementState {
  const within = [entersAt, leavesAt].map((at) => Date.parse(leavesAt) - clockStart(entersAt, clock, offsetOf(at)) <= hours * hour);
  if (within.every(Boolean)) return 'met';
  return within.some(Boolean) ? 'open' : 'unmet';
}

/**
 * Whether a stay keeps within so many hours. With the hours of both legs it is reckoned to the minute; with days alone it is met
 * only if it is met from the first minute of the day of entry to the last of the day of leaving, and unmet only if no hours of
 * those days would do. A presumed passage is open: nobody knows when it begins or ends.
 */
export function keepsWithin(hours: number, clock: Clock, visit: Visit): RequirementState {
  if (visit.entersAt !== undefined && visit.leavesAt !== undefined) return toTheMinute(hours, clock, visit.entersAt, visit.leavesAt);
  if (visit.presumed) return 'open';
  const spent = (from: string, until: string): boolean => Date.parse(until) - clockStart(from, clock, 'Z') <= hours * hour;
  if (spent(`${visit.entryDate}T00:00:00Z`, `${addDays(visit.exitDate, 1)}T00:00:00Z`)) return 'met';
  return spent(`${visit.entryDate}T23:59:59Z`, `${visit.exitDate}T00:01:00Z`) ? 'open' : 'unmet';
}
