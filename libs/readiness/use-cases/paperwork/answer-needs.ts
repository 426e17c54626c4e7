import { Injectable } from '@nestjs/common';
import { answersNeeded, ListApplications } from '#entry';
import type { AnswerNeed, Answers, QuestionCode } from '#travellers';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';
import { type Asked, WhoIsAsked } from './who-is-asked.js';

/** Before a review began, a form may still ask for more. */
const beforeReview: readonly string[] = ['draft', 'withdrawn'];

/** What the forms of a traveller's applications need to be answered. */
@Injectable()
export class AnswerNeeds {
  constructor(
    private readonly cases: ReadTravellerCase,
    private readonly asked: WhoIsAsked,
    private readonly applications: ListApplications,
  ) {}

  /** Nothing for a traveller who is on no confirmed booking. */
  async ofTraveller(organisationId: string, travellerId: string): Promise<AnswerNeed[]> {
    const found = await this.cases.read(organisationId, travellerId);
    return found ? this.of(organisationId, found, await this.asked.of(organisationId, found)) : [];
  }

  /** An application that has left the draft was complete as it was: it asks for nothing more. */
  async of(organisationId: string, { travellerId, booking }: TravellerCase, { authorities }: Asked): Promise<AnswerNeed[]> {
    const drawnUp = await this.applications.ofTravellers(organisationId, [travellerId]);
    const past = drawnUp.filter(({ summary }) => summary.departureId === booking.departureId && !beforeReview.includes(summary.status));
    const open = authorities.filter(({ authority }) => !past.some(({ summary }) => summary.authority.id === authority.id));
    return answersNeeded(open.map(({ form }) => form)).map((need) => ({ ...need, code: need.code as QuestionCode }));
  }
}

/** Codes of required answers that are not there. */
export const stillNeeded = (needs: readonly AnswerNeed[], answers: Answers): QuestionCode[] =>
  needs.flatMap(({ code, required }) => (required && answers[code] === undefined ? [code] : []));
