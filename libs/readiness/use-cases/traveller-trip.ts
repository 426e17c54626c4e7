import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { type DocumentCheck, ReadDocumentChecks } from '#documents';
import { type Application, type ApplicationVerdict, JudgeTraveller, ReadApplication, type RejectionCode, rejectionReasons } from '#entry';
import { type IsoDate, type Result, refuse, success } from '#kernel';
import { type Answers, type Question, questionsFor, ReadAnswers } from '#travellers';
import { dueDates } from '../domain/due-dates.js';
import type { ApplicationStanding } from '../domain/standing.js';
import { type TripStep, tripSteps } from '../domain/trip-steps.js';
import { FindStandings } from './find-standings.js';
import { AnswerNeeds } from './paperwork/answer-needs.js';
import { ReadTravellerCase, type TravellerCase } from './read-traveller-case.js';

/** Everything that a traveller's own page shows. */
export interface Trip {
  readonly traveller: { readonly givenNames: string; readonly surname: string; readonly nationality: string };
  readonly trip: {
    readonly packageName: string;
    readonly startsOn: IsoDate;
    readonly endsOn: IsoDate;
    readonly destination: string;
    readonly race: string | null;
    readonly room: string;
    readonly reference: string;
    readonly operator: string;
  };
  readonly steps: readonly TripStep[];
  readonly questions: readonly Question[];
  readonly answers: Answers | null;
  /** What `If-Match` names when the answers are saved; 0 before the first. */
  readonly answersVersion: number;
  readonly documentCheck: DocumentCheck | null;
  readonly verdict: Pick<ApplicationVerdict, 'outcome' | 'summary' | 'requirements'>;
  readonly application: {
    readonly status: ApplicationStanding;
    /** Why it was rejected or refused, where somebody said so. */
    readonly reason: string | null;
    /** What is the matter and what to change, in every language, where the officer named a usual reason. */
    readonly rejection: (typeof rejectionReasons)[RejectionCode] | null;
    readonly approval: Application['approval'];
  } | null;
}

/** The trip of one traveller, as they see it themselves. */
@Injectable()
export class TravellerTrip {
  constructor(
    private readonly organisations: ReadOrganisation,
    private readonly cases: ReadTravellerCase,
    private readonly standings: FindStandings,
    private readonly answers: ReadAnswers,
    private readonly needs: AnswerNeeds,
    private readonly checks: ReadDocumentChecks,
    private readonly applications: ReadApplication,
    private readonly judge: JudgeTraveller,
  ) {}

  /** Refuses `not-found` for a traveller who is on no confirmed booking, or was erased. */
  async read(organisationId: string, travellerId: string): Promise<Result<Trip>> {
    const found = await this.cases.read(organisationId, travellerId);
    const organisation = await this.organisations.byId(organisationId);
    const standing = found && (await this.standings.of(organisationId, found.booking.departureId, [found])).get(travellerId);
    if (!found || !standing || !organisation) return refuse('not-found');
    const application = await this.application(organisationId, standing.application?.id);
    const { answers, version } = await this.answers.of(organisationId, travellerId);
    const { givenNames, surname, nationality } = found.identity;
    return success({
      traveller: { givenNames, surname, nationality },
      trip: tripOf(found, organisation.name),
      steps: tripSteps(standing, dueDates(found.departure.startsOn, standing.applyBy, standing.answerBy)),
      questions: questionsFor(await this.needs.ofTraveller(organisationId, travellerId), answers),
      answers,
      answersVersion: version,
      documentCheck: await this.checks.latest(organisationId, travellerId),
      verdict: await this.verdict(organisationId, found, application),
      application: application && standing.application && { status: standing.application.status, reason: reasonOf(application), rejection: rejectionOf(application), approval: application.approval },
    });
  }

  private async application(organisationId: string, id: string | undefined): Promise<Application | null> {
    if (id === undefined) return null;
    const read = await this.applications.read(organisationId, id);
    return read.refused ? null : read.value;
  }

  private async verdict(organisationId: string, { facts, visits }: TravellerCase, application: Application | null): Promise<Trip['verdict']> {
    const { outcome, summary, requirements } = application?.verdict ?? (await this.judge.judge({ organisationId, facts, visits }));
    return { outcome, summary, requirements };
  }
}

const tripOf = ({ departure, booking }: TravellerCase, operator: string): Trip['trip'] => ({
  packageName: departure.packageName,
  startsOn: departure.startsOn,
  endsOn: departure.endsOn,
  destination: departure.destination.label,
  race: booking.race,
  room: booking.room,
  reference: booking.reference,
  operator,
});

/** The last word on an application that did not go through. */
const reasonOf = ({ status, history }: Application): string | null =>
  status === 'rejected' || status === 'refused' ? (history.findLast((entry) => entry.to === status)?.reason ?? null) : null;

/** Of a rejection alone: a refusal is the authority's, in its own words. */
function rejectionOf({ status, history }: Application): (typeof rejectionReasons)[RejectionCode] | null {
  const code = status === 'rejected' ? history.findLast((entry) => entry.to === status)?.reasonCode : null;
  return code ? rejectionReasons[code] : null;
}
