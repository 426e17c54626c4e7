import { Injectable } from '@nestjs/common';
import { isRefusal, type IsoDate, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction, Vault } from '#platform';
import type { DocumentOutcome, Lack } from '../../domain/applications/application.js';
import { type ApplicationStatus, followsFacts, moveApplication } from '../../domain/applications/application-status.js';
import type { TravellerFacts } from '../../domain/judging/traveller-facts.js';
import type { Outcome } from '../../domain/judging/verdict.js';
import type { Visit } from '../../domain/judging/visit.js';
import {
  type ApplicationContent,
  type ApplicationKey,
  ApplicationRepository,
  type LockedApplication,
} from '../../persistence/application.repository.js';
import { ApplicationHistoryRepository } from '../../persistence/application-history.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import type { Acting } from '../acting.js';
import { JudgeTraveller } from '../rules/judge-traveller.js';
import { MoveApplication } from './move-application.js';

/** Everything that an application is drawn up from. */
export interface ApplicationFacts {
  readonly facts: TravellerFacts;
  /** The stay that the application asks for first, then transits. */
  readonly visits: readonly [Visit, ...Visit[]];
  /** Everything that was answered. Kept as a fingerprint alone: whatever changes, an officer has to look again. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Every required question is answered. */
  readonly answersComplete: boolean;
  /** The newest finished check of the passport; null before the first. */
  readonly documentCheck: { readonly id: string; readonly outcome: DocumentOutcome } | null;
  /** What the authority asks for beside answers and passport, and is not there. */
  readonly lacks?: readonly Exclude<Lack, 'answers' | 'passport'>[];
  /** What goes to the authority beside answers and passport, by the id of its newest version: a change is looked at again. */
  readonly enclosed?: { readonly photo: string | null; readonly declaration: string | null };
}

export interface DraftApplicationInput extends Acting {
  readonly travellerId: string;
  readonly departureId: string;
  readonly authorityCode: string;
  /**
   * Reads what is known now. Called inside the transaction, with the application locked, so that two calls that overlap
   * cannot leave the older facts behind; called again when it lost a race. Only reads the database.
   */
  readonly readFacts: () => Promise<ApplicationFacts>;
}

/** Where the application stands after it has taken in the facts. */
export interface DraftedApplication {
  readonly id: string;
  readonly status: ApplicationStatus;
  readonly verdictOutcome: Outcome;
  /** False when nothing had changed since the last call. */
  readonly changed: boolean;
}

/**
 * Draws up the application of a traveller to an authority, or brings it up to date. Idempotent: the same facts under the
 * same rules change nothing. Nothing lacking puts it in review; a change of facts takes an approval
 * or rejection back; once in a batch it is only marked as outdated. A verdict that denies is kept for the officer to see.
 */
@Injectable()
export class DraftApplication {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly authorities: AuthorityRepository,
    private readonly applications: ApplicationRepository,
    private readonly history: ApplicationHistoryRepository,
    private readonly moves: MoveApplication,
    private readonly judge: JudgeTraveller,
  ) {}

  /** Refuses `entry.authority-unknown`. */
  async draft(input: DraftApplicationInput): Promise<Result<DraftedApplication>> {
    const { organisationId, travellerId, departureId, authorityCode } = input;
    const authority = await this.authorities.byCode(organisationId, authorityCode);
    if (!authority) return refuse('entry.authority-unknown');
    const key: ApplicationKey = { organisationId, travellerId, departureId, authorityId: authority.id };
    return this.database.transaction((tx) => this.write(tx, key, input));
  }

  private async write(tx: Transaction, key: ApplicationKey, input: DraftApplicationInput): Promise<Result<DraftedApplication>> {
    const standing = await this.applications.lockByKey(tx, key);
    const facts = await input.readFacts();
    if (standing) return this.follow(tx, key, standing, input, facts);
    const content = await this.contentOf(key.organisationId, facts);
    const inserted = await this.applications.insert(tx, key, content);
    const locked = await this.applications.lockByKey(tx, key);
    if (!locked) throw new Error('the application is gone within its own transaction');
    return this.follow(tx, key, locked, input, inserted ? facts : await input.readFacts());
  }

  private async follow(
    tx: Transaction,
    { organisationId, travellerId, departureId }: ApplicationKey,
    application: LockedApplication,
    { actorId }: Acting,
    facts: ApplicationFacts,
  ): Promise<Result<DraftedApplication>> {
    const { id, status, fingerprint, verdictOutcome } = application;
    const content = await this.contentOf(organisationId, facts);
    const same = status !== 'withdrawn' && fingerprint?.equals(content.fingerprint) === true && verdictOutcome === content.verdict.outcome;
    if (same) return success({ id, status, verdictOutcome, changed: false });
    if (!followsFacts(status)) return success({ id, status, verdictOutcome, changed: await this.moves.outdate(tx, organisationId, application) });
    const action = content.lacks.length === 0 ? 'complete' : 'reopen';
    const moved = moveApplication(status, action);
    if (isRefusal(moved)) return moved;
    const to = moved.value;
    await this.applications.replace(tx, organisationId, id, to, content);
    await this.history.add(tx, { organisationId, applicationId: id, travellerId, action, from: fingerprint ? status : null, to, actorId });
    const { outcome } = content.verdict;
    await publish(tx, { type: 'application.drafted', organisationId, subject: { applicationId: id, travellerId, departureId, status: to, verdict: outcome } });
    return success({ id, status: to, verdictOutcome: outcome, changed: true });
  }

  private async contentOf(organisationId: string, facts: ApplicationFacts): Promise<ApplicationContent> {
    const [stay] = facts.visits;
    const { outcome, summary, rules, requirements } = await this.judge.judge({ organisationId, facts: facts.facts, visits: facts.visits });
    return {
      purpose: stay.purpose,
      destination: stay.region.country,
      entryDate: stay.entryDate,
      exitDate: lastExit(facts.visits),
      documentCheck: facts.documentCheck,
      verdict: { outcome, summary, rules, requirements },
      submitBy: requirements.find(({ kind }) => kind === 'lead-time')?.latestSafeDate ?? null,
      fingerprint: this.vault.blindIndex(organisationId, JSON.stringify(facts)),
      lacks: lacksOf(facts),
    };
  }
}

const lacksOf = ({ answersComplete, documentCheck, lacks = [] }: ApplicationFacts): Lack[] => [
  ...(answersComplete ? [] : ['answers' as const]),
  ...(documentCheck && documentCheck.outcome !== 'rejected' ? [] : ['passport' as const]),
  ...lacks,
];

/** Of a state that is entered twice, the last day counts: what it issues has to hold until then. */
const lastExit = ([stay, ...others]: ApplicationFacts['visits']): IsoDate =>
  others.reduce((last, { region, purpose, exitDate }) => (region.country === stay.region.country && purpose === stay.purpose && exitDate > last ? exitDate : last), stay.exitDate);
