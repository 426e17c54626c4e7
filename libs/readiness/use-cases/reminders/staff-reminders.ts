import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish } from '#platform';
import { isIgnored, type StaffLine, staffLines, type StaffRole, type Watched } from '../../domain/reminders/escalation.js';
import { ReminderDigestRepository } from '../../persistence/reminders/reminder-digest.repository.js';
import { StaffDigestRepository } from '../../persistence/reminders/staff-digest.repository.js';

/** Before that hour of the day, UTC, nobody's digest is made: the night's check comes first. */
const firstHour = 6;
/** How many digests of each traveller tell whether they react. */
const looked = 2;

/** What one of the staff is told: no names, which the page has for whoever may see them. */
export interface StaffReminder {
  readonly organisationId: string;
  readonly to: string;
  readonly name: string;
  readonly operator: string;
  readonly today: IsoDate;
  readonly departures: readonly { readonly id: string; readonly name: string; readonly startsOn: IsoDate; readonly lines: readonly StaffLine[] }[];
}

/** Tells staff, once a day at most, what is late and which travellers do not react. */
@Injectable()
export class StaffReminders {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: ReadOrganisation,
    private readonly departures: ReadDeparture,
    private readonly digests: ReminderDigestRepository,
    private readonly staff: StaffDigestRepository,
  ) {}

  /** Orders today's, one for each person who has something to see to. Returns how many. */
  async plan(): Promise<number> {
    const now = this.clock.now();
    if (now.getUTCHours() < firstHour) return 0;
    const today = dayOf(now);
    let ordered = 0;
    for (const [organisationId, members] of Map.groupBy(await this.staff.undecided(today), (one) => one.organisationId)) {
      const watched = await this.watched(organisationId);
      for (const { userId, role } of members) {
        if (staffLines(watched, role, today).length > 0) ordered += Number(await this.order(organisationId, userId, today));
      }
    }
    return ordered;
  }

  /** Null when nothing is left to tell, or the person has gone; that is noted. */
  async compose(digestId: string): Promise<StaffReminder | null> {
    const digest = await this.staff.find(digestId);
    if (digest?.state !== 'planned') return null;
    const { organisationId, userId } = digest;
    const member = await this.staff.member(organisationId, userId);
    const organisation = await this.organisations.byId(organisationId);
    const departures = member ? await this.lines(organisationId, member.role) : [];
    if (!member || !organisation || departures.length === 0) {
      await this.staff.end(digestId, 'unneeded');
      return null;
    }
    return { organisationId, to: member.email, name: member.name, operator: organisation.name, today: dayOf(this.clock.now()), departures };
  }

  /** The letter has left. */
  sent(digestId: string): Promise<void> {
    return this.staff.end(digestId, 'sent');
  }

  private order(organisationId: string, userId: string, day: IsoDate): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const digestId = await this.staff.plan(tx, organisationId, userId, day);
      if (digestId) await publish(tx, { type: 'staff-reminder.planned', organisationId, subject: { digestId, userId } });
      return digestId !== null;
    });
  }

  private async lines(organisationId: string, role: StaffRole): Promise<StaffReminder['departures']> {
    const lines = staffLines(await this.watched(organisationId), role, dayOf(this.clock.now()));
    const found: StaffReminder['departures'][number][] = [];
    for (const [id, own] of Map.groupBy(lines, ({ departureId }) => departureId)) {
      const departure = await this.departures.forSale(organisationId, id);
      if (!departure.refused) found.push({ id, name: departure.value.packageName, startsOn: departure.value.startsOn, lines: own });
    }
    return found.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  }

  private async watched(organisationId: string): Promise<Watched[]> {
    const blocked = await this.staff.blocked(organisationId);
    const sent = await this.digests.sent(organisationId, blocked.map(({ travellerId }) => travellerId), looked);
    return blocked.map(({ departureId, travellerId, items }) => ({ departureId, items, ignored: isIgnored(items, sent.get(travellerId) ?? []) }));
  }
}
