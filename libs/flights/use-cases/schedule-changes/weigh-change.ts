import { Injectable } from '@nestjs/common';
import { ReadAllotments } from '#inventory';
import { type Result, refuse, success } from '#kernel';
import { type FlightLeg, freeSeats } from '../../domain/legs/flight-leg.js';
import { effectsOn } from '../../domain/schedule-changes/impact.js';
import type { ProgrammeMoment, ScheduleChange } from '../../domain/schedule-changes/schedule-change.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PassengerRepository } from '../../persistence/passenger.repository.js';
import { PlaceRepository } from '../../persistence/places/place.repository.js';
import { type AffectedTraveller, ScheduleChangeRepository } from '../../persistence/schedule-changes/schedule-change.repository.js';

/** Another leg that who is affected could go by. */
export interface Alternative {
  readonly leg: FlightLeg;
  /** Seats that nobody has booked and nobody sits on. */
  readonly left: number;
  /** Moments that it arrives too late for, or leaves too early for. */
  readonly misses: readonly string[];
}

/** What a change does: to whom, and where they could go instead. Ids alone. */
export interface WeighedChange {
  readonly change: ScheduleChange;
  readonly leg: FlightLeg;
  /** Everybody who goes by the leg; with an empty list for whom only the times are others. */
  readonly affected: readonly AffectedTraveller[];
  readonly alternatives: readonly Alternative[];
  readonly moments: readonly ProgrammeMoment[];
}

/** Works out whom a schedule change affects and how, as things stand now; nothing is written. */
@Injectable()
export class WeighChange {
  constructor(
    private readonly changes: ScheduleChangeRepository,
    private readonly legs: FlightLegRepository,
    private readonly places: PlaceRepository,
    private readonly passengers: PassengerRepository,
    private readonly allotments: ReadAllotments,
  ) {}

  /** A change that was decided shows whom it affected then. Refuses `schedule-change.unknown`. */
  async weigh(organisationId: string, changeId: string): Promise<Result<WeighedChange>> {
    const change = await this.changes.find(organisationId, changeId);
    if (!change) return refuse('schedule-change.unknown');
    const all = await this.legs.ofDeparture(organisationId, change.departureId);
    const leg = all.find(({ id }) => id === change.legId);
    if (!leg) throw new Error(`leg ${change.legId} of a schedule change is gone`);
    const moments = await this.changes.moments(organisationId, change.departureId);
    const affected = change.state === 'pending' ? await this.affectedBy(organisationId, change, all, moments) : await this.changes.affected(organisationId, changeId);
    return success({ change, leg, affected, moments, alternatives: await this.alternatives(organisationId, leg, all, moments) });
  }

  private async affectedBy(organisationId: string, { departureId, legId, before, after }: ScheduleChange, all: readonly FlightLeg[], moments: readonly ProgrammeMoment[]): Promise<AffectedTraveller[]> {
    const going = all.filter(({ cancelledAt }) => cancelledAt === null);
    const found = going.find(({ id }) => id === legId);
    if (!found) return [];
    const leg = { ...found, ...before };
    const minimums = await this.places.minimums(organisationId);
    const seats = await this.passengers.ofDeparture(organisationId, departureId);
    const theCase = { leg, after, legs: going, minimums, moments };
    return [...Map.groupBy(seats, ({ travellerId }) => travellerId)].flatMap(([travellerId, own]): AffectedTraveller[] => {
      const effects = effectsOn(theCase, own.map((seat) => seat.legId));
      return effects ? [{ travellerId, bookingId: own[0]!.bookingId, effects }] : [];
    });
  }

  private async alternatives(organisationId: string, leg: FlightLeg, all: readonly FlightLeg[], moments: readonly ProgrammeMoment[]): Promise<Alternative[]> {
    const others = all.filter((other) => other.id !== leg.id && other.direction === leg.direction && other.cancelledAt === null && reaches(other, leg));
    const allotments = await this.allotments.ofOwners(organisationId, others.map(({ id }) => id));
    return others.map((other) => {
      const left = allotments.find(({ owner, kind, code }) => owner.id === other.id && kind === 'seat' && code === 'any')?.left ?? 0;
      return { leg: other, left: Math.max(0, Math.min(left, freeSeats(other) ?? left)), misses: missed(other, moments) };
    });
  }
}

/** It leads to where the leg leads on the way there, and starts where it starts on the way home. */
const reaches = (other: FlightLeg, leg: FlightLeg): boolean => (leg.direction === 'arrival' ? other.to === leg.to : other.from === leg.from);

const missed = ({ direction, arrivesAt, departsAt }: FlightLeg, moments: readonly ProgrammeMoment[]): string[] =>
  moments.filter(({ at }) => (direction === 'arrival' ? Date.parse(arrivesAt) > Date.parse(at) : Date.parse(departsAt) < Date.parse(at))).map(({ id }) => id);
