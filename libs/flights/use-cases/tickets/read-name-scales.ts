import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { NameScaleRepository, type StoredNameScale } from '../../persistence/tickets/name-scale.repository.js';

/** What carriers take for putting names right. */
@Injectable()
export class ReadNameScales {
  constructor(private readonly scales: NameScaleRepository) {}

  /** All that the organisation has, by carrier. */
  list(organisationId: string): Promise<StoredNameScale[]> {
    return this.scales.list(organisationId, null);
  }

  /** By carrier; who has none is not in the map. */
  async ofCarriers(organisationId: string, carriers: readonly string[]): Promise<Map<string, StoredNameScale>> {
    return new Map((await this.scales.list(organisationId, carriers)).map((scale) => [scale.carrier, scale]));
  }

  /** Refuses `name-scale.unknown`. */
  async one(organisationId: string, carrier: string): Promise<Result<StoredNameScale>> {
    const [found] = await this.scales.list(organisationId, [carrier]);
    return found ? success(found) : refuse('name-scale.unknown');
  }
}
