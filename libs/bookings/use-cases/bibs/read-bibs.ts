import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellers } from '#travellers';
import { assignBibs, type BibRange } from '../../domain/bibs/assign-bibs.js';
import { type BibKey, BibRepository } from '../../persistence/bib.repository.js';
import { ListRunners } from './list-runners.js';

/** A runner with their number. `because` says why there is none. */
export interface RunnerWithBib {
  readonly travellerId: string;
  readonly reference: string;
  readonly category: string;
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly number: number | null;
  readonly because: 'no-range' | 'range-full' | 'not-assigned' | null;
}

export interface BibsOfEvent {
  readonly eventId: string;
  readonly version: number;
  readonly ranges: readonly BibRange[];
  readonly runners: readonly RunnerWithBib[];
}

/** Who wears which number. */
@Injectable()
export class ReadBibs {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly runners: ListRunners,
    private readonly bibs: BibRepository,
    private readonly travellers: ReadTravellers,
  ) {}

  /** The event that a departure feeds. Refuses `departure.unknown` or `bib.no-event`. */
  async eventOf(organisationId: string, departureId: string): Promise<Result<BibKey>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const { eventId } = departure.value;
    return eventId === null ? refuse('bib.no-event') : success({ organisationId, eventId });
  }

  async read(key: BibKey): Promise<BibsOfEvent> {
    const version = await this.bibs.version(key);
    const [ranges, worn, spent] = [await this.bibs.ranges(key), await this.bibs.worn(key), await this.bibs.spent(key)];
    const runners = await this.runners.list(key);
    const numbers = new Map(worn.map((bib) => [`${bib.travellerId} ${bib.category}`, bib.number]));
    const without = new Map(assignBibs(runners, ranges, worn, spent).without.map(({ travellerId, because }) => [travellerId, because]));
    const details = await this.travellers.byIds(key.organisationId, runners.map(({ travellerId }) => travellerId));
    return {
      eventId: key.eventId, version, ranges,
      runners: runners.map(({ travellerId, category, reference }) => {
        const { givenNames = null, surname = null } = details.get(travellerId) ?? {};
        const number = numbers.get(`${travellerId} ${category}`) ?? null;
        return { travellerId, reference, category, givenNames, surname, number, because: number === null ? (without.get(travellerId) ?? 'not-assigned') : null };
      }),
    };
  }
}
