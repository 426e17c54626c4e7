import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database, publish } from '#platform';
import { ReadTravellers } from '#travellers';
import { isQuiet, localDay, zonesOf } from '../../domain/reminders/quiet-hours.js';
import { remindersDue } from '../../domain/reminders/reminders-due.js';
import { type Candidate, ReminderDigestRepository, type StoredDigest } from '../../persistence/reminders/reminder-digest.repository.js';

/** After so many minutes a digest of which nothing was heard is ordered anew; its key keeps it from leaving twice. */
const silentMinutes = 60;

/** Orders the digests that are due, each for itself and one a traveller and day, outside of the travellers' nights. */
@Injectable()
export class PlanReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly travellers: ReadTravellers,
    private readonly digests: ReminderDigestRepository,
  ) {}

  /** May run as often as it likes. Returns how many were ordered. */
  async plan(): Promise<number> {
    let ordered = 0;
    for (const [organisationId, waiting] of Map.groupBy(await this.digests.waiting(silentMinutes), (one) => one.organisationId)) {
      const zones = await this.zones(organisationId, waiting);
      for (const digest of waiting) ordered += Number(await this.again(digest, zones.get(digest.travellerId)!));
    }
    for (const [organisationId, candidates] of Map.groupBy(await this.digests.candidates(), (one) => one.organisationId)) {
      const soon = candidates.filter((one) => this.mayBeDue(one));
      const zones = await this.zones(organisationId, soon);
      for (const candidate of soon) ordered += Number(await this.order(candidate, zones.get(candidate.travellerId)!));
    }
    return ordered;
  }

  /** Whose day has begun somewhere on earth: a first look that needs nobody's passport. */
  private mayBeDue({ items, lastDigestOn }: Candidate): boolean {
    const latest = localDay(['Pacific/Kiritimati'], this.clock.now());
    return remindersDue(items, latest, lastDigestOn);
  }

  private async zones(organisationId: string, people: readonly { travellerId: string }[]): Promise<Map<string, readonly string[]>> {
    const ids = [...new Set(people.map(({ travellerId }) => travellerId))];
    const details = await this.travellers.byIds(organisationId, ids);
    return new Map(ids.map((id) => [id, zonesOf(details.get(id)?.nationality ?? '')]));
  }

  private order(candidate: Candidate, zones: readonly string[]): Promise<boolean> {
    const now = this.clock.now();
    const day = localDay(zones, now);
    if (isQuiet(zones, now) || !remindersDue(candidate.items, day, candidate.lastDigestOn)) return Promise.resolve(false);
    const { organisationId, departureId, travellerId } = candidate;
    return this.database.transaction(async (tx) => {
      const digestId = await this.digests.plan(tx, candidate, day);
      if (digestId) await publish(tx, { type: 'reminder.planned', organisationId, subject: { digestId, travellerId, departureId } });
      return digestId !== null;
    });
  }

  /** One of a day that is over is left to the next, which lists everything. */
  private again({ id, day, organisationId, travellerId, departureId, state }: StoredDigest, zones: readonly string[]): Promise<boolean> {
    const now = this.clock.now();
    const over = day !== localDay(zones, now);
    if (!over && isQuiet(zones, now)) return Promise.resolve(false);
    return this.database.transaction(async (tx) => {
      const moved = await this.digests.move(tx, id, [state], over ? 'dropped' : 'planned');
      if (over || !moved) return false;
      await publish(tx, { type: 'reminder.planned', organisationId, subject: { digestId: id, travellerId, departureId } });
      return true;
    });
  }
}
