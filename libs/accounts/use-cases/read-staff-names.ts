import { Injectable } from '@nestjs/common';
import { UserRepository } from '../persistence/user.repository.js';

/** Who did what, by name: for histories that staff read. */
@Injectable()
export class ReadStaffNames {
  constructor(private readonly users: UserRepository) {}

  /** Names by user id; ids that are none of the organisation's staff are not in the map. */
  async of(organisationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    return this.users.names(organisationId, ids);
  }
}
