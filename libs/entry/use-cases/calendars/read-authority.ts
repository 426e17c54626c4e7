import { Injectable } from '@nestjs/common';
import { type IsoDate, type Result, refuse, success } from '#kernel';
import { profileFaults } from '../../domain/calendars/profile-faults.js';
import { publicHolidays, resolveCalendar } from '../../domain/calendars/resolve-calendar.js';
import { type DeadlinePath, deadlinePath, type LeadTime } from '../../domain/calendars/working-days.js';
import type { AuthorityCalendar } from '../../domain/rules/authority-profile.js';
import { AuthorityRepository, type StoredAuthority } from '../../persistence/authority.repository.js';

/** A day of a year that is not what its weekday says. */
export interface SpecialDay {
  readonly day: IsoDate;
  readonly works: boolean;
  /** Who says so: the public calendar, or the operator against it. */
  readonly source: 'public' | 'override';
  /** Name of the holiday, or the operator's reason. */
  readonly name: string;
}

export interface CalendarTrial {
  readonly year: number;
  readonly entryDate: IsoDate;
  readonly leadTime: LeadTime;
}

export interface TriedCalendar {
  /** Of that year, ascending. */
  readonly specialDays: readonly SpecialDay[];
  /** How the latest safe day to hand in an application for that entry comes about. */
  readonly deadline: DeadlinePath;
}

/** An authority with what is kept about it. */
@Injectable()
export class ReadAuthority {
  constructor(private readonly authorities: AuthorityRepository) {}

  /** Refuses `not-found`. */
  async read(organisationId: string, authorityId: string): Promise<Result<StoredAuthority>> {
    const found = await this.authorities.byId(organisationId, authorityId);
    return found ? success(found) : refuse('not-found');
  }

  /** What a calendar comes to, which may not have been saved yet. Refuses `entry.profile-invalid`. */
  tryOut(calendar: AuthorityCalendar, { year, entryDate, leadTime }: CalendarTrial): Result<TriedCalendar> {
    const errors = profileFaults({ calendar });
    if (errors.length > 0) return refuse('entry.profile-invalid', { errors });
    const entryYear = Number(entryDate.slice(0, 4));
    const days = resolveCalendar(calendar, [entryYear - 2, entryYear - 1, entryYear]);
    return success({ specialDays: specialDays(calendar, year), deadline: deadlinePath(days, entryDate, leadTime) });
  }
}

/** Of a day that both speak of, the operator's word counts. */
function specialDays({ holidays, overrides = [] }: AuthorityCalendar, year: number): SpecialDay[] {
  const found = new Map<IsoDate, SpecialDay>();
  for (const { day, name } of holidays ? publicHolidays(holidays, [year]) : []) found.set(day, { day, works: false, source: 'public', name });
  for (const { day, works, reason } of overrides) if (day.startsWith(`${year}-`)) found.set(day, { day, works, source: 'override', name: reason });
  return [...found.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
