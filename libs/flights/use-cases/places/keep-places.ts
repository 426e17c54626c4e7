import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { type ConnectionMinimum } from '../../domain/legs/connection.js';
import { checkPlace } from '../../domain/places/check-place.js';
import type { Place, PlaceDefinition } from '../../domain/places/place.js';
import { PlaceRepository } from '../../persistence/places/place.repository.js';
import { FindPlaces } from './find-places.js';

/** Places that an operator adds, and how much time a change of legs needs there. */
@Injectable()
export class KeepPlaces {
  constructor(
    private readonly database: Database,
    private readonly places: PlaceRepository,
    private readonly find: FindPlaces,
  ) {}

  /** Refuses `place.unusable`, and `place.exists` for a code that is known already. */
  async add(organisationId: string, place: PlaceDefinition): Promise<Result<null>> {
    const refusal = checkPlace(place);
    if (refusal) return refusal;
    const known = await this.find.byCode(organisationId, place.code);
    if (!known.refused) return exists(known.value.name);
    return this.database.transaction(async (tx) => {
      if (!(await this.places.insert(tx, organisationId, place))) return exists(place.name);
      await publish(tx, { type: 'place.added', organisationId, subject: { code: place.code, kind: place.kind } });
      return success(null);
    });
  }

  /** What the organisation added, by name. */
  own(organisationId: string): Promise<Place[]> {
    return this.places.all(organisationId);
  }

  /** With the times that were set there. Refuses `not-found`, and `place.in-use` where a service or a leg starts or ends there. */
  async remove(organisationId: string, code: string): Promise<Result<null>> {
    if (!(await this.places.byCode(organisationId, code))) return refuse('not-found');
    return this.database.transaction(async (tx) => {
      if (!(await this.places.removeUnused(tx, organisationId, code))) return refuse('place.in-use');
      await publish(tx, { type: 'place.removed', organisationId, subject: { code } });
      return success(null);
    });
  }

  minimums(organisationId: string): Promise<ConnectionMinimum[]> {
    return this.places.minimums(organisationId);
  }

  /** Refuses `place.unknown`, and `place.unusable` for a time that is no whole number of minutes within a day. */
  async setMinimum(organisationId: string, minimum: ConnectionMinimum): Promise<Result<null>> {
    const { placeCode, kind, minutes } = minimum;
    if (!Number.isInteger(minutes) || minutes < 0 || minutes > 1_440) {
      return refuse('place.unusable', { errors: [{ pointer: '/minutes', detail: 'A connection needs from 0 to 1,440 minutes.' }] });
    }
    const known = await this.find.byCode(organisationId, placeCode);
    if (known.refused) return known;
    return this.database.transaction(async (tx) => {
      await this.places.setMinimum(tx, organisationId, minimum);
      await publish(tx, { type: 'place.minimum-set', organisationId, subject: { code: placeCode, kind, minutes } });
      return success(null);
    });
  }

  /** From then on the usual time holds there again. Refuses `not-found`. */
  async removeMinimum(organisationId: string, { placeCode, kind }: Pick<ConnectionMinimum, 'placeCode' | 'kind'>): Promise<Result<null>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.places.removeMinimum(tx, organisationId, { placeCode, kind }))) return refuse('not-found');
      await publish(tx, { type: 'place.minimum-removed', organisationId, subject: { code: placeCode, kind } });
      return success(null);
    });
  }
}

const exists = (name: string) => refuse('place.exists', { errors: [{ pointer: '/code', detail: `This is the code of ${name}.` }] });
