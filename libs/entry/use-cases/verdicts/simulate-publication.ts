import { Injectable } from '@nestjs/common';
import { Clock, dayOf, isRefusal, type Result, refuse, success } from '#kernel';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { RulePack } from '../../domain/packs/rule-pack.js';
import { planPublication } from '../../domain/rules/plan-publication.js';
import { RuleBook } from '../../domain/rules/rule-book.js';
import { packFaults } from '../../domain/rules/rule-faults.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { applyPublication, versionsTouched } from '../../domain/verdicts/apply-publication.js';
import { type RequirementChanges, requirementChanges } from '../../domain/verdicts/rule-effect.js';
import type { TripKey } from '../../persistence/verdicts/verdict-pages.repository.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from '../rules/rule-books.js';
import { CompareTrips } from './compare-trips.js';
import { RuleComparisons } from './rule-comparisons.js';

/** What publishing would do to one trip. */
export interface SimulatedEffect extends TripKey, RequirementChanges {
  readonly bookingId: string;
  readonly from: Outcome;
  readonly to: Outcome;
  readonly rules: readonly string[];
}

export interface SimulatedPage {
  /** How many trips were looked at. */
  readonly judged: number;
  readonly effects: readonly SimulatedEffect[];
}

/** What publishing would do, page by page, as it is worked out. */
export interface Simulation {
  /** The rule set that publishing would bring about; null where it would change nothing. */
  readonly version: number | null;
  readonly touched: readonly EntryRule[];
  readonly pages: AsyncIterable<SimulatedPage>;
}

async function* nothing(): AsyncGenerator<never> {}

/** Works out what publishing a pack today would do to everybody who is booked. Writes nothing. */
@Injectable()
export class SimulatePublication {
  constructor(
    private readonly books: RuleBooks,
    private readonly comparisons: RuleComparisons,
    private readonly trips: CompareTrips,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  /** Refuses what publishing would refuse: `entry.rule-invalid` and `entry.rule-rewritten`. */
  async simulate(organisationId: string, pack: RulePack, from: TripKey | null = null): Promise<Result<Simulation>> {
    const { version, book: before } = await this.books.current(organisationId);
    const errors = packFaults(pack, new Set(before.rules.map(({ id }) => id)));
    if (errors.length > 0) return refuse('entry.rule-invalid', { errors });
    const plan = planPublication(before.rules, pack.rules);
    if (isRefusal(plan)) return plan;
    const touched = versionsTouched(before.rules, plan.value);
    if (touched.length === 0) return success({ version: null, touched, pages: nothing() });
    const after = new RuleBook(applyPublication(before.rules, plan.value));
    const day = dayOf(this.clock.now());
    const calendars = await this.calendars.of(organisationId);
    return success({ version: version + 1, touched, pages: this.pages({ organisationId, version: version + 1, before, after, touched, day, calendars }, from) });
  }

  private async *pages(change: Parameters<RuleComparisons['of']>[0], from: TripKey | null): AsyncGenerator<SimulatedPage> {
    const { rules, asked } = this.comparisons.of(change);
    for await (const { size, trips } of this.trips.affected(rules, asked, from)) {
      const effects = trips.flatMap(({ standing: { travellerId, departureId, bookingId }, compared: { before, after, effect } }) =>
        effect ? [{ travellerId, departureId, bookingId, ...effect, ...requirementChanges(before, after) }] : [],
      );
      yield { judged: size, effects };
    }
  }
}
