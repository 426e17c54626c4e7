import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { Database, publish, type Transaction, Vault } from '#platform';
import { evaluatorVersion } from '../../domain/verdicts/evaluator-version.js';
import { NextChange } from '../../domain/verdicts/next-change.js';
import { inputKeyOf, inputText, outlineOf, stateClassOf, statesOf, type TripInput } from '../../domain/verdicts/trip-input.js';
import { TripJudge } from '../../domain/judging/trip-judge.js';
import { bodyOf } from '../../domain/verdicts/verdict-body.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import { TripVerdictRepository } from '../../persistence/verdicts/trip-verdict.repository.js';
import type { StandingVerdict } from '../../persistence/verdicts/verdict-row.js';
import { AuthorityCalendars } from '../calendars/authority-calendars.js';
import { RuleBooks } from '../rules/rule-books.js';
import { verdictContext } from './verdict-context.js';

/** A trip that a traveller is booked on, with all that the rules are asked about it. */
export interface BookedTrip extends TripInput {
  readonly departureId: string;
  readonly bookingId: string;
}

export interface RecordVerdictInput {
  readonly organisationId: string;
  readonly travellerId: string;
  /**
   * Reads what is known now; null for who is booked on nothing. Called inside the transaction, when it is this traveller's turn, so
   * that two calls that overlap cannot leave the older facts behind. Only reads the database.
   */
  readonly read: () => Promise<BookedTrip | null>;
}

/** `no-rules`: nothing was published yet, so there is nothing to judge by. */
export type RecordedVerdict = 'written' | 'same' | 'removed' | 'no-rules';

/** How often a verdict that another replaced meanwhile is drawn up anew. */
const attempts = 5;

/**
 * Judges a traveller's trip by the rules of today and keeps the verdict with its receipt. The same inputs and the same verdict write
 * nothing; for who is booked on nothing any more, what stood is taken out of force.
 */
@Injectable()
export class RecordVerdict {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly rules: RuleRepository,
    private readonly books: RuleBooks,
    private readonly verdicts: TripVerdictRepository,
    private readonly calendars: AuthorityCalendars,
    private readonly clock: Clock,
  ) {}

  record(input: RecordVerdictInput): Promise<RecordedVerdict> {
    return this.database.transaction(async (tx) => {
      await this.verdicts.takeTurn(tx, input.travellerId);
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const recorded = await this.once(tx, input);
        if (recorded) return recorded;
      }
      throw new Error('the verdict changes faster than it is drawn up');
    });
  }

  /** Takes everything that receipts hold of an erased traveller. */
  forget(organisationId: string, travellerId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.verdicts.takeTurn(tx, travellerId);
      await this.verdicts.forget(tx, organisationId, travellerId);
    });
  }

  private async once(tx: Transaction, { organisationId, travellerId, read }: RecordVerdictInput): Promise<RecordedVerdict | undefined> {
    const standing = await this.verdicts.standing(tx, organisationId, travellerId);
    const trip = await read();
    const elsewhere = standing.filter(({ departureId }) => departureId !== trip?.departureId);
    if (elsewhere.length > 0) await this.verdicts.retire(tx, organisationId, elsewhere.map(({ id }) => id));
    if (!trip) return elsewhere.length > 0 ? 'removed' : 'same';
    return this.judge(tx, organisationId, travellerId, trip, standing.find(({ departureId }) => departureId === trip.departureId));
  }

  private async judge(tx: Transaction, organisationId: string, travellerId: string, trip: BookedTrip, before: StandingVerdict | undefined): Promise<RecordedVerdict | undefined> {
    // held until the end: a publication waits, so nothing judged by its predecessor appears after it
    const set = await this.rules.holdSet(tx, organisationId);
    if (!set) return 'no-rules';
    const { book, version } = await this.books.asOf(organisationId, set.version);
    const day = dayOf(this.clock.now());
    const input: TripInput = { traveller: trip.traveller, visits: trip.visits };
    const calendars = await this.calendars.of(organisationId);
    const verdict = new TripJudge({ rules: book, asKnownOn: day, today: day, calendars }).judge(input);
    const changesOn = new NextChange(book, day).of(input, verdict);
    const body = bodyOf(verdict);
    const inputDigest = this.vault.blindIndex(organisationId, inputKeyOf(input));
    const same = before && before.bookingId === trip.bookingId && before.inputDigest.equals(inputDigest) && before.bodyDigest.equals(body.digest);
    if (same) {
      if (before.changesOn !== changesOn) await this.verdicts.lookAgainOn(tx, organisationId, before.id, changesOn);
      return 'same';
    }
    await this.verdicts.addBodies(tx, organisationId, [body]);
    if (before) await this.verdicts.retire(tx, organisationId, [before.id]);
    const written = await this.verdicts.insert(tx, {
      organisationId, travellerId, departureId: trip.departureId, bookingId: trip.bookingId,
      ruleSetVersion: version, firstVersion: before?.firstVersion ?? version, evaluatorVersion, asKnownOn: day,
      input: await this.vault.seal(travellerId, verdictContext, inputText(input)), inputDigest,
      stateClasses: statesOf(input).map((state) => this.vault.blindIndex(organisationId, stateClassOf(state))),
      ...outlineOf(input), outcome: verdict.outcome, bodyDigest: body.digest, changesOn,
      calendarsDigest: await this.verdicts.keepCalendars(tx, organisationId, calendars),
    });
    if (!written) return undefined;
    if (before?.outcome !== verdict.outcome) {
      const subject = { travellerId, departureId: trip.departureId, from: before?.outcome ?? null, to: verdict.outcome };
      await publish(tx, { type: 'traveller.verdict-changed', organisationId, subject });
    }
    return 'written';
  }
}
