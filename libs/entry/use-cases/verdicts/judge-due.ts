import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { CompareRules } from '../../domain/verdicts/compare-rules.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import { TripVerdictRepository } from '../../persistence/verdicts/trip-verdict.repository.js';
import { VerdictPagesRepository } from '../../persistence/verdicts/verdict-pages.repository.js';
import { RuleBooks } from '../rules/rule-books.js';
import { CompareTrips, type TripCompared } from './compare-trips.js';
import { ReplaceVerdicts } from './replace-verdicts.js';

const atOnce = 500;

/** Judges anew whoever's verdict the day alone may have changed: a rule has begun or lapsed for who asks now, or a date has passed. */
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
    private readonly clock: Clock,
  ) {}

  /** For every organisation; done again on the same day it finds nothing. */
  async judge(): Promise<void> {
    for (const organisationId of await this.verdicts.organisations()) {
      while ((await this.database.transaction((tx) => this.page(tx, organisationId))) === atOnce);
    }
  }

  private async page(tx: Transaction, organisationId: string): Promise<number> {
    const day = dayOf(this.clock.now());
    // held until the end: a publication waits, so nothing judged by its predecessor appears after it
    const set = await this.rules.holdSet(tx, organisationId);
    const rows = set ? await this.pages.due(organisationId, day, atOnce) : [];
    if (!set || rows.length === 0) return 0;
    const { version, book } = await this.books.asOf(organisationId, set.version);
    const rules = new CompareRules({ before: book, after: book, changed: new Set(), day });
    const trips = await this.trips.compare(rules, rows);
    const gone = rows.filter(({ id }) => !trips.some(({ standing }) => standing.id === id));
    await this.pages.lookAgainOn(tx, organisationId, gone.map(({ id }) => ({ id, changesOn: null })));
    const { replaced } = await this.replacing.replace(tx, { organisationId, ruleSetVersion: version, upTo: version, day, rules, trips, kept: new Set() });
    for (const { standing, compared } of trips.filter(isTurned)) {
      if (!replaced.has(standing.id)) continue;
      const { travellerId, departureId, outcome: from } = standing;
      await publish(tx, { type: 'traveller.verdict-changed', organisationId, subject: { travellerId, departureId, from, to: compared.after.outcome } });
    }
    return rows.length;
  }
}

const isTurned = ({ standing, compared }: TripCompared): boolean => standing.outcome !== compared.after.outcome;
