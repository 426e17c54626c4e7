import { Injectable } from '@nestjs/common';
import { type Refusal, refuse } from '#kernel';
import { checkSchedule } from '../domain/check-package.js';
import type { DepartureSchedule } from '../domain/package.js';
import { DepartureRepository } from '../persistence/departure.repository.js';

/** Whether a departure can be scheduled so. */
@Injectable()
export class CheckDeparture {
  constructor(private readonly departures: DepartureRepository) {}

  /** `event.unknown`, `departure.dates-unusable` or `departure.terms-unusable`; null when it can. */
  async refusal(organisationId: string, schedule: Omit<DepartureSchedule, 'packageId'>): Promise<Refusal | null> {
    const heldOn = schedule.eventId === null ? null : await this.departures.eventDay(organisationId, schedule.eventId);
    return heldOn === undefined ? refuse('event.unknown') : checkSchedule(schedule, heldOn);
  }
}
