import { Injectable } from '@nestjs/common';
import { Clock, type IsoDate, type Locale, type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellers } from '#travellers';
import type { OpenItem } from '../../domain/readiness-change.js';
import { localDay, zonesOf } from '../../domain/reminders/quiet-hours.js';
import { byDate, remindersDue } from '../../domain/reminders/reminders-due.js';
import type { DepartureKey } from '../../persistence/readiness-state.repository.js';
import { ReadinessStateRepository } from '../../persistence/readiness-state.repository.js';
import { ReminderChoiceRepository } from '../../persistence/reminders/reminder-choice.repository.js';
import { ReminderDigestRepository } from '../../persistence/reminders/reminder-digest.repository.js';
import { type ReminderPause, ReminderPauseRepository } from '../../persistence/reminders/reminder-pause.repository.js';

/** What one traveller gets tomorrow, or why nothing. */
export interface PreviewedReminder {
  readonly travellerId: string;
  readonly name: string;
  readonly locale: Locale;
  /** Null when they are reminded. */
  readonly because: 'nothing-to-do' | 'opted-out' | 'not-yet' | 'paused' | null;
  readonly lastDigestOn: IsoDate | null;
  /** The earliest first. */
  readonly items: readonly OpenItem[];
}

export interface RemindersOfDeparture {
  readonly paused: ReminderPause | null;
  /** Everybody with something open; those who are reminded first. */
  readonly tomorrow: readonly PreviewedReminder[];
}

/** Shows operators who gets what tomorrow, if nothing changes until then. */
@Injectable()
export class PreviewReminders {
  constructor(
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly travellers: ReadTravellers,
    private readonly states: ReadinessStateRepository,
    private readonly digests: ReminderDigestRepository,
    private readonly choices: ReminderChoiceRepository,
    private readonly pauses: ReminderPauseRepository,
  ) {}

  /** Refuses `departure.unknown`. */
  async preview(key: DepartureKey): Promise<Result<RemindersOfDeparture>> {
    const departure = await this.departures.forSale(key.organisationId, key.departureId);
    if (departure.refused) return departure;
    const paused = await this.pauses.current(key);
    const blocked = (await this.states.stored(key, null)).filter(({ state }) => state === 'blocked');
    const ids = blocked.map(({ travellerId }) => travellerId);
    const people = await this.travellers.byIds(key.organisationId, ids);
    const choices = await this.choices.of(key.organisationId, ids);
    const last = await this.digests.lastDays(key.organisationId, ids);
    const tomorrow = new Date(this.clock.now().getTime() + 86_400_000);
    const found = blocked.flatMap(({ travellerId, items }): PreviewedReminder[] => {
      const person = people.get(travellerId);
      const choice = choices.get(travellerId);
      if (!person || person.surname === null || !choice) return [];
      const lastDigestOn = last.get(travellerId) ?? null;
      const day = localDay(zonesOf(person.nationality ?? ''), tomorrow);
      const because = !items.some(({ owner }) => owner === 'traveller') ? 'nothing-to-do'
        : !choice.wanted ? 'opted-out'
        : paused ? 'paused'
        : remindersDue(items, day, lastDigestOn) && day < departure.value.startsOn ? null
        : 'not-yet';
      return [{ travellerId, name: `${person.givenNames} ${person.surname}`.trim(), locale: choice.locale, because, lastDigestOn, items: byDate(items) }];
    });
    return success({ paused, tomorrow: found.toSorted((a, b) => Number(a.because !== null) - Number(b.because !== null) || a.name.localeCompare(b.name)) });
  }
}
