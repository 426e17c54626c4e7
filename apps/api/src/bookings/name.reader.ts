import { Injectable } from '@nestjs/common';
import { ReadTravellers } from '#travellers';

/** Full names by traveller id; who was erased is not in the map. */
export type Names = ReadonlyMap<string, string>;

/** Tells travellers' names for lists and histories that know them by id alone. */
@Injectable()
export class NameReader {
  constructor(private readonly travellers: ReadTravellers) {}

  async of(organisationId: string, travellerIds: readonly string[]): Promise<Names> {
    const found = await this.travellers.byIds(organisationId, [...new Set(travellerIds)]);
    return new Map([...found.values()].flatMap(({ id, givenNames, surname }) => (surname === null ? [] : [[id, fullName(givenNames, surname)] as const])));
  }
}

export const fullName = (givenNames: string | null, surname: string): string => [givenNames, surname].filter(Boolean).join(' ');
