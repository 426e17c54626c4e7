import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Vault } from '#platform';
import type { TripVerdict } from '../../domain/judging/judge-trip.js';
import { evaluatorVersion } from '../../domain/verdicts/evaluator-version.js';
import type { TripInput } from '../../domain/verdicts/trip-input.js';
import { TripJudge } from '../../domain/judging/trip-judge.js';
import { bodyOf } from '../../domain/verdicts/verdict-body.js';
import { type KeptVerdict, VerdictReader } from '../../persistence/verdicts/verdict.reader.js';
import type { VerdictReceipt } from '../../persistence/verdicts/verdict-row.js';
import { RuleBooks } from '../rules/rule-books.js';
import { verdictContext } from './verdict-context.js';

/** What came out when a stored verdict was drawn up again. */
export interface ReplayedVerdict {
  readonly receipt: VerdictReceipt;
  readonly stored: KeptVerdict;
  /** `inputs-gone`: the traveller is erased, and what the verdict was drawn from with them. */
  readonly state: 'equal' | 'different' | 'inputs-gone';
  readonly again: TripVerdict | null;
  /** The evaluator of today; another one than the receipt's may word a verdict differently. */
  readonly evaluatorVersion: number;
}

/** Draws a stored verdict up again, from the stored inputs, by the rules as they stood then. */
@Injectable()
export class ReplayVerdict {
  constructor(
    private readonly verdicts: VerdictReader,
    private readonly vault: Vault,
    private readonly books: RuleBooks,
  ) {}

  /** Refuses `verdict.unknown`. */
  async replay(organisationId: string, id: string): Promise<Result<ReplayedVerdict>> {
    const found = await this.verdicts.one(organisationId, id);
    if (!found) return refuse('verdict.unknown');
    const { receipt, verdict: stored, input, calendars } = found;
    const [opened] = input ? await this.vault.openMany([{ travellerId: receipt.travellerId, context: verdictContext, sealed: input }]) : [null];
    if (!opened) return success({ receipt: { ...receipt, replayable: false }, stored, state: 'inputs-gone', again: null, evaluatorVersion });
    const { book } = await this.books.asOf(organisationId, receipt.ruleSetVersion);
    const { asKnownOn, today } = receipt;
    const again = new TripJudge({ rules: book, asKnownOn, today, calendars }).judge(JSON.parse(opened.toString('utf8')) as TripInput);
    const state = bodyOf(again).digest.toString('hex') === receipt.digest ? 'equal' : 'different';
    return success({ receipt, stored, state, again, evaluatorVersion });
  }
}
