import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { Clock, dayOf, type IsoDate, type Locale } from '#kernel';
import { Database } from '#platform';
import type { Blocker } from '../../domain/blocker.js';
import { isQuiet, zonesOf } from '../../domain/reminders/quiet-hours.js';
import { byDate } from '../../domain/reminders/reminders-due.js';
import { ReadinessStateRepository } from '../../persistence/readiness-state.repository.js';
import { ReminderChoiceRepository } from '../../persistence/reminders/reminder-choice.repository.js';
import { type DigestState, ReminderDigestRepository, type StoredDigest } from '../../persistence/reminders/reminder-digest.repository.js';
import { ReminderPauseRepository } from '../../persistence/reminders/reminder-pause.repository.js';
import { AssessTravellers } from '../assess-travellers.js';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';

/** A digest as it leaves: everything that is open at that moment, the earliest first, whoever's move it is. */
export interface Reminder {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
  readonly to: string;
  readonly locale: Locale;
  readonly name: string;
  readonly operator: string;
  readonly tripName: string;
  readonly startsOn: IsoDate;
  readonly today: IsoDate;
  readonly items: readonly Blocker[];
}

/** What is to be done with a digest that was ordered. */
export type ReminderOutcome = { readonly state: 'letter'; readonly reminder: Reminder } | { readonly state: Exclude<DigestState, 'planned'> };

/** Writes a digest from what is open when it leaves, not from what was open when it was ordered. */
@Injectable()
export class ComposeReminder {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: ReadOrganisation,
    private readonly cases: ReadTravellerCase,
    private readonly assess: AssessTravellers,
    private readonly states: ReadinessStateRepository,
    private readonly digests: ReminderDigestRepository,
    private readonly choices: ReminderChoiceRepository,
    private readonly pauses: ReminderPauseRepository,
  ) {}

  /** Notes at once where nothing is to be sent: the night of the traveller, or nothing left for them to do. */
  async compose(digestId: string): Promise<ReminderOutcome> {
    const digest = await this.digests.find(digestId);
    if (!digest) return { state: 'unneeded' };
    if (digest.state !== 'planned') return { state: digest.state };
    const reminder = await this.reminder(digest);
    if (reminder !== 'put-off' && reminder !== 'unneeded') return { state: 'letter', reminder };
    await this.database.transaction((tx) => this.digests.move(tx, digestId, ['planned'], reminder));
    return { state: reminder };
  }

  /** The letter has left. */
  async sent(digestId: string): Promise<void> {
    await this.database.transaction((tx) => this.digests.move(tx, digestId, ['planned', 'put-off'], 'sent'));
  }

  private async reminder(digest: StoredDigest): Promise<Reminder | 'put-off' | 'unneeded'> {
    const { organisationId, departureId, travellerId } = digest;
    const [one] = await this.cases.ofTravellers(organisationId, departureId, [travellerId]);
    const choice = (await this.choices.of(organisationId, [travellerId])).get(travellerId);
    const organisation = await this.organisations.byId(organisationId);
    const now = this.clock.now();
    if (!one || !choice?.wanted || !organisation || !mayRemind(one, dayOf(now)) || (await this.pauses.current(digest))) return 'unneeded';
    const items = await this.openItems(organisationId, one);
    if (!items.some(({ owner }) => owner === 'traveller')) return 'unneeded';
    if (isQuiet(zonesOf(one.identity.nationality), now)) return 'put-off';
    const { identity, departure } = one;
    return {
      organisationId, travellerId, departureId: one.booking.departureId, to: identity.email, locale: choice.locale, name: `${identity.givenNames} ${identity.surname}`.trim(),
      operator: organisation.name, tripName: departure.packageName, startsOn: departure.startsOn, today: dayOf(now), items: byDate(items),
    };
  }

  /** Of every departure that the traveller is on: there is one digest a day, and it leaves nothing out. */
  private async openItems(organisationId: string, one: TravellerCase): Promise<Blocker[]> {
    const departures = new Set([one.booking.departureId, ...(await this.states.departuresOf(organisationId, one.travellerId))]);
    const found: Blocker[] = [];
    for (const departureId of departures) {
      const cases = await this.cases.ofTravellers(organisationId, departureId, [one.travellerId]);
      found.push(...(await this.assess.of(organisationId, departureId, cases)).flatMap(({ blockers }) => blockers));
    }
    return found;
  }
}

const mayRemind = ({ departure }: TravellerCase, today: IsoDate): boolean => departure.startsOn > today && departure.status !== 'cancelled';
