import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate } from '#kernel';
import { resolveCalendar } from '../../domain/calendars/resolve-calendar.js';
import type { Calendars, WorkingDays } from '../../domain/calendars/working-days.js';
import type { AuthorityCalendar } from '../../domain/rules/authority-profile.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';

/** The day that an instant falls on in a zone. `sv-SE` writes days as ISO 8601 does. */
export const dayIn = (zone: string, instant: Date): IsoDate => new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);

/** Deadlines of trips that are sold today, and those that have just passed. */
const yearsBefore = 1;
const yearsAhead = 3;
/** How many calendars a process keeps worked out. */
const kept = 500;

/** The working days of an organisation's authorities, as they are kept now. */
@Injectable()
export class AuthorityCalendars {
  private readonly worked = new Map<string, WorkingDays>();

  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly clock: Clock,
  ) {}

  /** Of those of which a calendar was written down. */
  async of(organisationId: string): Promise<Calendars> {
    const now = this.clock.now();
    const year = now.getUTCFullYear();
    const authorities = await this.authorities.list(organisationId);
    return Object.fromEntries(
      authorities.flatMap(({ code, profile: { calendar } }) =>
        calendar ? [[code, { days: this.workOut(calendar, year), today: dayIn(calendar.zone ?? 'UTC', now) }]] : [],
      ),
    );
  }

  private workOut(calendar: AuthorityCalendar, year: number): WorkingDays {
    const key = `${year} ${JSON.stringify(calendar)}`;
    const known = this.worked.get(key);
    if (known) return known;
    const years = Array.from({ length: yearsBefore + yearsAhead + 1 }, (_unused, index) => year - yearsBefore + index);
    const days = resolveCalendar(calendar, years);
    if (this.worked.size >= kept) this.worked.clear();
    this.worked.set(key, days);
    return days;
  }
}
