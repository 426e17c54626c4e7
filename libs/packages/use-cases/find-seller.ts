import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { DepartureRepository } from '../persistence/departure.repository.js';

/** Whose departure it is: for customers, who know its address and nothing else. */
@Injectable()
export class FindSeller {
  constructor(private readonly departures: DepartureRepository) {}

  /** The organisation's id. Refuses with `departure.unknown`. */
  async of(departureId: string): Promise<Result<string>> {
    const seller = await this.departures.seller(departureId);
    return seller === undefined ? refuse('departure.unknown') : success(seller);
  }
}
