import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { ReadTravellers } from '#travellers';
import { findingsOf, type RoomingFinding } from '../../domain/rooming/findings.js';
import type { Gender, Room, RoomType, Wish } from '../../domain/rooming/rooming.js';
import type { PlanKey } from '../../persistence/rooming.repository.js';
import { GatherRooming } from './gather-rooming.js';

/** A traveller who needs a bed, as an operator sees one. Names are null once the traveller was erased. */
export interface RoomingGuest {
  readonly travellerId: string;
  readonly bookingId: string;
  readonly reference: string;
  readonly room: string;
  readonly givenNames: string | null;
  readonly surname: string | null;
  readonly nationality: string | null;
  readonly gender: Gender | null;
}

/** The rooms of a departure, who is in them, and what is to be said about it. */
export interface RoomingPlan {
  readonly version: number;
  readonly types: readonly RoomType[];
  readonly rooms: readonly Room[];
  readonly guests: readonly RoomingGuest[];
  readonly wishes: readonly Wish[];
  readonly findings: readonly RoomingFinding[];
}

/** Who sleeps where. */
@Injectable()
export class ReadRooming {
  constructor(
    private readonly database: Database,
    private readonly gather: GatherRooming,
    private readonly travellers: ReadTravellers,
  ) {}

  /** Refuses `departure.unknown`. Genders may come from passports: that somebody saw them is recorded. */
  read(key: PlanKey): Promise<Result<RoomingPlan>> {
    return this.database.transaction(async (tx) => {
      const gathered = await this.gather.gather(key);
      if (gathered.refused) return gathered;
      const { version, types, rooms, guests, wishes, booked } = gathered.value;
      const details = await this.travellers.byIds(key.organisationId, guests.map(({ id }) => id));
      await publish(tx, { type: 'rooming.read', organisationId: key.organisationId, subject: { departureId: key.departureId, travellers: guests.length } });
      return success({
        version, types, wishes,
        rooms: rooms.map(({ code, number, beds, locked, vacated, guests: inBeds }) => ({ code, number, beds, locked, vacated, guests: inBeds })),
        guests: guests.map(({ id, bookingId, room, gender }, at) => {
          const { givenNames = null, surname = null, nationality = null } = details.get(id) ?? {};
          return { travellerId: id, bookingId, reference: booked[at]!.reference, room, givenNames, surname, nationality, gender };
        }),
        findings: findingsOf(gathered.value),
      });
    });
  }
}
