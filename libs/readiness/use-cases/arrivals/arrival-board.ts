import { Injectable } from '@nestjs/common';
import { type ArrivalOutcome, type Leg, type MetLeg, ReadArrivals, type StoredGuide } from '#flights';
import { type Result, refuse, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadTravellers } from '#travellers';
import type { BlockerCode } from '../../domain/blocker.js';
import { ListedRepository } from '../../persistence/reconciliation/listed.repository.js';
import { AssessTravellers } from '../assess-travellers.js';
import { ReadTravellerCase } from '../read-traveller-case.js';

/** One traveller on one leg, as whoever meets them needs it. Nothing of a passport, no birthday, no address. */
export interface BoardTraveller {
  readonly travellerId: string;
  /** Null once they were erased. */
  readonly name: string | null;
  /** The reference of their booking: who travels together. */
  readonly party: string;
  /** Such as `twin 7`. */
  readonly room: string | null;
  readonly remark: { readonly version: number; readonly text: string | null };
  readonly arrival: { readonly outcome: ArrivalOutcome; readonly seenAt: Date; readonly byGuide: boolean } | null;
}

export interface BoardLeg {
  readonly leg: Leg;
  readonly guide: StoredGuide | null;
  readonly travellers: readonly BoardTraveller[];
}

export interface Board {
  readonly departureId: string;
  readonly packageName: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly legs: readonly BoardLeg[];
}

/** What is missing of each traveller, in the order in which it should be dealt with. */
export type Missing = ReadonlyMap<string, readonly BlockerCode[]>;

/** Who lands when, met by whom. */
@Injectable()
export class ArrivalBoard {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly arrivals: ReadArrivals,
    private readonly travellers: ReadTravellers,
    private readonly listed: ListedRepository,
    private readonly cases: ReadTravellerCase,
    private readonly assess: AssessTravellers,
  ) {}

  /** Refuses `departure.unknown`. */
  async of(organisationId: string, departureId: string): Promise<Result<Board>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return refuse(departure.code);
    const legs = await this.arrivals.ofDeparture(organisationId, departureId);
    const ids = [...new Set(legs.flatMap(({ travellers }) => travellers.map(({ travellerId }) => travellerId)))];
    const people = await this.travellers.byIds(organisationId, ids);
    const rooms = new Map((await this.listed.beds(organisationId, departureId)).map(({ travellerId, code, number }) => [travellerId, `${code} ${number}`]));
    const nameOf = (id: string): string | null => {
      const person = people.get(id);
      return person && person.surname !== null ? `${person.givenNames} ${person.surname}`.trim() : null;
    };
    const { packageName, startsOn, endsOn } = departure.value;
    return success({ departureId, packageName, startsOn, endsOn, legs: legs.map((met) => ({ leg: met.leg, guide: met.guide, travellers: peopleOf(met, nameOf, rooms) })) });
  }

  /** For the desk alone: a guide is not told what somebody has not paid. */
  async missing(organisationId: string, departureId: string): Promise<Missing> {
    const cases = await this.cases.ofDeparture(organisationId, departureId);
    const assessed = await this.assess.of(organisationId, departureId, cases);
    return new Map(assessed.map(({ travellerId, blockers }) => [travellerId, [...new Set(blockers.map(({ code }) => code))]]));
  }
}

/** By name, those who were erased last: a guide looks somebody up who stands there. */
function peopleOf({ travellers }: MetLeg, nameOf: (id: string) => string | null, rooms: ReadonlyMap<string, string>): BoardTraveller[] {
  return travellers
    .map(({ travellerId, bookingReference, arrival, remark }): BoardTraveller => ({
      travellerId, name: nameOf(travellerId), party: bookingReference, room: rooms.get(travellerId) ?? null,
      remark: { version: remark?.version ?? 0, text: remark?.text ?? null },
      arrival: arrival && { outcome: arrival.outcome, seenAt: arrival.seenAt, byGuide: arrival.recordedBy.startsWith('guide:') },
    }))
    .toSorted((one, other) => (one.name ?? '\uFFFF').localeCompare(other.name ?? '\uFFFF', 'en'));
}
