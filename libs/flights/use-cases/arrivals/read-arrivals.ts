import { Injectable } from '@nestjs/common';
import type { Arrival } from '../../domain/arrivals/arrival.js';
import type { Leg } from '../../domain/leg.js';
import { ArrivalRepository } from '../../persistence/arrivals/arrival.repository.js';
import { LegNoteRepository, type StoredGuide, type StoredRemark } from '../../persistence/arrivals/leg-note.repository.js';
import { ReadLegs } from '../read-legs.js';

/** One traveller on one leg. */
export interface ExpectedTraveller {
  readonly travellerId: string;
  readonly bookingReference: string;
  readonly arrival: Arrival | null;
  readonly remark: Pick<StoredRemark, 'version' | 'text'> | null;
}

/** A leg with who meets it, and who is on it. */
export interface MetLeg {
  readonly leg: Leg;
  readonly guide: StoredGuide | null;
  readonly travellers: readonly ExpectedTraveller[];
}

/** Who lands when, met by whom. No names: those are the travellers' room. */
@Injectable()
export class ReadArrivals {
  constructor(
    private readonly legs: ReadLegs,
    private readonly arrivals: ArrivalRepository,
    private readonly notes: LegNoteRepository,
  ) {}

  /** The legs of a departure in the order in which they leave, home ones included. */
  async ofDeparture(organisationId: string, departureId: string): Promise<MetLeg[]> {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    const seats = Map.groupBy(await this.arrivals.seats(organisationId, departureId), ({ legId }) => legId);
    const key = ({ legId, travellerId }: { readonly legId: string; readonly travellerId: string }): string => `${legId} ${travellerId}`;
    const arrivals = new Map((await this.arrivals.ofDeparture(organisationId, departureId)).map((one) => [key(one), one]));
    const remarks = new Map((await this.notes.remarks(organisationId, departureId)).map((one) => [key(one), one]));
    const guides = new Map((await this.notes.guides(organisationId, departureId)).map((one) => [one.legId, one]));
    return legs.map((leg) => ({
      leg,
      guide: guides.get(leg.id) ?? null,
      travellers: (seats.get(leg.id) ?? []).map((seat) => ({
        travellerId: seat.travellerId, bookingReference: seat.bookingReference, arrival: arrivals.get(key(seat)) ?? null, remark: remarks.get(key(seat)) ?? null,
      })),
    }));
  }
}
