import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Fault, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { checkAnswers } from '../domain/check-answers.js';
import type { AnswerNeed, Answers } from '../domain/questions.js';
import { AnswersRepository } from '../persistence/answers.repository.js';
import { TravellerRepository } from '../persistence/traveller.repository.js';

export interface AnswerQuestionsInput {
  readonly organisationId: string;
  readonly travellerId: string;
  /** Every answer, by question code; one that is left out is cleared. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The version that the answers were read at; 0 before the first. */
  readonly expectedVersion: number;
  /** What the traveller's applications need beyond what everybody is asked. */
  readonly needs?: readonly AnswerNeed[];
}

/** Answers as they now stand; `errors` names the required ones that are still missing. */
export interface SavedAnswers {
  readonly answers: Answers;
  readonly version: number;
  readonly errors: readonly Fault[];
}

/** Saves a traveller's answers to the visa questions. They may be incomplete, but never unusable. */
@Injectable()
export class AnswerQuestions {
  constructor(
    private readonly database: Database,
    private readonly travellers: TravellerRepository,
    private readonly answers: AnswersRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses `traveller.answers-invalid` with a pointer per answer, `traveller.answers-changed`, or `not-found`. */
  answer(input: AnswerQuestionsInput): Promise<Result<SavedAnswers>> {
    return this.database.transaction((tx) => this.save(tx, input));
  }

  private async save(tx: Transaction, { organisationId, travellerId, answers: given, expectedVersion, needs }: AnswerQuestionsInput): Promise<Result<SavedAnswers>> {
    if (!(await this.travellers.keep(tx, organisationId, travellerId))) return refuse('not-found');
    const { answers, faults, missing } = checkAnswers(given, dayOf(this.clock.now()), needs);
    if (faults.length > 0) return refuse('traveller.answers-invalid', { errors: faults });
    const complete = missing.length === 0;
    if (!(await this.answers.replace(tx, organisationId, travellerId, expectedVersion, { answers, complete }))) {
      return refuse('traveller.answers-changed', { detail: 'Load the page again and repeat your change.' });
    }
    const version = expectedVersion + 1;
    await publish(tx, { type: 'traveller.answered', organisationId, subject: { travellerId, version, complete } });
    return success({ answers, version, errors: missing });
  }
}
