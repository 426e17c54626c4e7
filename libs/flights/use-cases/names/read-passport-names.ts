import { Injectable } from '@nestjs/common';
import { ReadAnswers, ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { PassportName } from '../../domain/names/passport-name.js';

/** Where the name that a ticket has to match was taken from: an accepted passport, else the traveller's own answers, else the booking. */
export type NameSource = 'passport' | 'answers' | 'booking';

export interface NameOnRecord {
  readonly source: NameSource;
  readonly name: PassportName;
}

/** Opens the names that tickets have to match. A passport that nobody accepted yet is passed over: names have no check digit. */
@Injectable()
export class ReadPassportNames {
  constructor(
    private readonly travellers: ReadTravellers,
    private readonly answers: ReadAnswers,
    private readonly documents: ReadTravelDocuments,
  ) {}

  /** By traveller id; who is erased or unknown is not in the map. */
  async of(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, NameOnRecord>> {
    const told = await this.travellers.byIds(organisationId, travellerIds);
    const answered = await this.answers.byTravellers(organisationId, travellerIds);
    const documents = await this.documents.latest(organisationId, travellerIds);
    return new Map(
      [...told].flatMap(([id, { surname, givenNames, nationality }]): [string, NameOnRecord][] => {
        if (surname === null || givenNames === null) return [];
        const answers = answered.get(id)?.answers;
        const own = typeof answers?.surname === 'string' ? { surname: answers.surname, givenNames: textOf(answers.givenNames) } : null;
        const document = documents.get(id);
        if (document?.state === 'confirmed') {
          const { data } = document;
          return [[id, { source: 'passport', name: { surname: data.surname, givenNames: data.givenNames, state: data.issuingState, visual: own ?? { surname, givenNames } } }]];
        }
        if (own) return [[id, { source: 'answers', name: { ...own, state: nationality } }]];
        return [[id, { source: 'booking', name: { surname, givenNames, state: nationality } }]];
      }),
    );
  }
}

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : '');
