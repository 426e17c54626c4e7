import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish } from '#platform';
import type { CompareRules } from '../../domain/verdicts/compare-rules.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import { type OpenRuleChange, RuleChangeRepository } from '../../persistence/verdicts/rule-change.repository.js';
import type { StoredEffect } from '../../persistence/verdicts/rule-change-row.js';
import { TripVerdictRepository } from '../../persistence/verdicts/trip-verdict.repository.js';
import { type TripKey, VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from '../rules/rule-books.js';
import { CompareTrips, type ComparedPage, type TripCompared } from './compare-trips.js';
import { ReplaceVerdicts } from './replace-verdicts.js';
import { RuleComparisons } from './rule-comparisons.js';

const isSame = (one: TripKey | null, other: TripKey | null): boolean => one?.travellerId === other?.travellerId && one?.departureId === other?.departureId;

/**
 * Judges everybody whom the publications of an organisation can be about, one publication after the other, and keeps who was touched
 * and how. Each page is one transaction that moves the change's bookmark with what it writes: whoever takes over from a worker that
 * died goes on behind it, and two at work on the same take turns.
 */
@Injectable()
export class JudgeRuleChanges {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
    private readonly books: RuleBooks,
    private readonly changes: RuleChangeRepository,
    private readonly pages: VerdictPagesRepository,
    private readonly comparisons: RuleComparisons,
    private readonly trips: CompareTrips,
    private readonly verdicts: ReplaceVerdicts,
    private readonly kept: TripVerdictRepository,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  async judge(organisationId: string): Promise<void> {
    const set = await this.rules.currentSet(organisationId);
    if (!set) return;
    const day = dayOf(this.clock.now());
    const calendars = await this.calendars.of(organisationId);
    await this.database.transaction(async (tx) => {
      await this.changes.open(tx, organisationId, set.version, day, await this.kept.keepCalendars(tx, organisationId, calendars));
    });
    for (let next = await this.changes.next(organisationId); next; next = await this.changes.next(organisationId)) {
      await this.one(organisationId, next);
    }
  }

  /** Goes on with changes that have not moved for minutes. */
  async judgeStuck(): Promise<void> {
    for (const organisationId of await this.changes.stuck()) await this.judge(organisationId);
  }

  /** Gives up where another worker has moved the bookmark; the caller looks anew. */
  private async one(organisationId: string, change: OpenRuleChange): Promise<void> {
    const { version, judgedOn: day, calendars } = change;
    const [{ book: before }, { book: after }] = [await this.books.asOf(organisationId, version - 1), await this.books.asOf(organisationId, version)];
    const touched = await this.rules.touchedBy(organisationId, version);
    const { rules, asked } = this.comparisons.of({ organisationId, version, before, after, touched, day, calendars });
    if (!change.through) await this.changes.setTotal(organisationId, change.id, await this.pages.countAffected(asked));
    const kept = new Set<string>();
    let { through } = change;
    for await (const page of this.trips.affected(rules, asked, through)) {
      if (!(await this.keep(organisationId, { ...change, through }, rules, page, kept))) return;
      through = page.through;
    }
    await this.finish(organisationId, { ...change, through });
  }

  private async keep(organisationId: string, change: OpenRuleChange, rules: CompareRules, { through, size, trips }: ComparedPage, kept: Set<string>): Promise<boolean> {
    const { id, version, judgedOn: day, calendars } = change;
    const added = await this.database.transaction(async (tx) => {
      const locked = await this.changes.lock(tx, organisationId, id);
      if (locked?.state !== 'judging' || !isSame(locked.through, change.through)) return undefined;
      // what later rules, or these, have said already is not said again
      const written = await this.verdicts.replace(tx, { organisationId, ruleSetVersion: version, upTo: version - 1, day, calendars, rules, trips, kept });
      await this.changes.addPage(tx, organisationId, id, { through, judged: size, effects: trips.flatMap((trip) => effectOf(rules, trip)) });
      return written.added;
    });
    added?.forEach((digest) => kept.add(digest));
    return added !== undefined;
  }

  private async finish(organisationId: string, { id, through }: OpenRuleChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const locked = await this.changes.lock(tx, organisationId, id);
      if (locked?.state !== 'judging' || !isSame(locked.through, through)) return;
      const { version, affected } = locked;
      await this.changes.finish(tx, organisationId, id, affected > 0 ? 'ready' : 'no-effect');
      await publish(tx, { type: 'rule-change.judged', organisationId, subject: { ruleChangeId: id, version, affected } });
    });
  }
}

function effectOf(rules: CompareRules, { standing, compared: { before, after, effect } }: TripCompared): StoredEffect[] {
  if (!effect) return [];
  const { travellerId, departureId, bookingId } = standing;
  return [{ travellerId, departureId, bookingId, ...effect, fromBody: rules.bodyOf(before).digest, toBody: rules.bodyOf(after).digest }];
}
