import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type IsoDate } from '#kernel';
import { Vault } from '#platform';
import { explainTrip, type TripExplanation } from '../../domain/judging/explain-trip.js';
import type { TripInput } from '../../domain/verdicts/trip-input.js';
import { VerdictReader } from '../../persistence/verdicts/verdict.reader.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from '../rules/rule-books.js';
import { verdictContext } from './verdict-context.js';

export interface ExplainVerdictInput extends TripInput {
  readonly organisationId: string;
  readonly travellerId: string;
  readonly departureId: string;
}

/** An explanation, and by which rules, as of which day it was given. */
export interface VerdictExplanation extends TripExplanation {
  /** Of the rule set; 0 before the first publication. */
  readonly ruleSetVersion: number;
  readonly asKnownOn: IsoDate;
}

/**
 * Explains the verdict that stands for a traveller: from the inputs on its receipt, or from those given where none stands yet. By
 * the rules and the day of asking, since advice is about what can still be done. Stores nothing.
 */
@Injectable()
export class ExplainVerdict {
  constructor(
    private readonly verdicts: VerdictReader,
    private readonly vault: Vault,
    private readonly books: RuleBooks,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  async explain({ organisationId, travellerId, departureId, traveller, visits }: ExplainVerdictInput): Promise<VerdictExplanation> {
    const input = (await this.keptInput(organisationId, travellerId, departureId)) ?? { traveller, visits };
    const { book, version } = await this.books.current(organisationId);
    const today = dayOf(this.clock.now());
    const calendars = await this.calendars.of(organisationId);
    return { ruleSetVersion: version, asKnownOn: today, ...explainTrip({ rules: book, ...input, asKnownOn: today, today, calendars }) };
  }

  private async keptInput(organisationId: string, travellerId: string, departureId: string): Promise<TripInput | undefined> {
    const [standing] = await this.verdicts.current(organisationId, departureId, [travellerId]);
    const found = standing && (await this.verdicts.one(organisationId, standing.receipt.id));
    if (!found?.input) return undefined;
    const [opened] = await this.vault.openMany([{ travellerId, context: verdictContext, sealed: found.input }]);
    return opened ? (JSON.parse(opened.toString('utf8')) as TripInput) : undefined;
  }
}
