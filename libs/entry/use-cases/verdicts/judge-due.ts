import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { CompareRules } from '../../domain/verdicts/compare-rules.js';
import { RuleRepository, type RuleSet } from '../../persistence/rule.repository.js';
import { TripVerdictRepository } from '../../persistence/verdicts/trip-verdict.repository.js';
import { type TripKey, VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
import type { StandingVerdict } from '../../persistence/verdicts/verdict-row.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from '../rules/rule-books.js';
import { CompareTrips, type TripCompared } from './compare-trips.js';
import { ReplaceVerdicts } from './replace-verdicts.js';

const atOnce = 500;

/** Judges anew, by the rules as they are, whoever's verdict something other than rules and facts may have changed: the day, or an authority's calendar. */
@Injectable()
export class JudgeDue {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
    private readonly books: RuleBooks,
    private readonly verdicts: TripVerdictRepository,
    private readonly pages: VerdictPagesRepository,
    private readonly trips: CompareTrips,
    private readonly replacing: ReplaceVerdicts,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  /** For every organisation, whom the day may have changed. Done again on the same day it finds nothing. */
  async judge(): Promise<void> {
    for (const organisationId of await this.verdicts.organisations()) {
      while ((await this.page(organisationId, (day) => this.pages.due(organisationId, day, atOnce))).length === atOnce);
    }
  }

  /** Everybody of one organisation, after the calendar of an authority was changed. */
  async everybody(organisationId: string): Promise<void> {
    for (let after: TripKey | null = null; ; ) {
      const from: TripKey | null = after;
      const rows: readonly StandingVerdict[] = await this.page(organisationId, (day) => this.pages.everybody(organisationId, day, from, atOnce));
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      after = { travellerId: last.travellerId, departureId: last.departureId };
    }
  }

  private page(organisationId: string, read: (day: string) => Promise<StandingVerdict[]>): Promise<readonly StandingVerdict[]> {
    return this.database.transaction(async (tx) => {
      const day = dayOf(this.clock.now());
      // held until the end: a publication waits, so nothing judged by its predecessor appears after it
      const set = await this.rules.holdSet(tx, organisationId);
      const rows = set ? await read(day) : [];
      if (set && rows.length > 0) await this.again(tx, organisationId, set, day, rows);
      return rows;
    });
  }

  private async again(tx: Transaction, organisationId: string, set: RuleSet, day: string, rows: readonly StandingVerdict[]): Promise<void> {
    const { version, book } = await this.books.asOf(organisationId, set.version);
    const calendars = await this.calendars.of(organisationId);
    const rules = new CompareRules({ before: book, after: book, changed: new Set(), day, calendars });
    const trips = await this.trips.compare(rules, rows);
    const judged = new Set(trips.map(({ standing }) => standing.id));
    await this.pages.lookAgainOn(tx, organisationId, rows.filter(({ id }) => !judged.has(id)).map(({ id }) => ({ id, changesOn: null })));
    const { replaced } = await this.replacing.replace(tx, { organisationId, ruleSetVersion: version, upTo: version, day, calendars, rules, trips, kept: new Set() });
    for (const { standing, compared } of trips.filter(isTurned)) {
      if (!replaced.has(standing.id)) continue;
      const { travellerId, departureId, outcome: from } = standing;
      await publish(tx, { type: 'traveller.verdict-changed', organisationId, subject: { travellerId, departureId, from, to: compared.after.outcome } });
    }
  }
}

const isTurned = ({ standing, compared }: TripCompared): boolean => standing.outcome !== compared.after.outcome;
