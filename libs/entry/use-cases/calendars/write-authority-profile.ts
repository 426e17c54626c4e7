import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { profileFaults } from '../../domain/calendars/profile-faults.js';
import type { AuthorityProfile } from '../../domain/rules/authority-profile.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import type { Acting } from '../acting.js';

export interface WriteAuthorityProfileInput extends Acting {
  readonly authorityId: string;
  /** Of the profile that this one takes the place of. */
  readonly version: number;
  readonly profile: AuthorityProfile;
}

/** Keeps what people know of an authority: its calendar, how it wants to be asked, how careful we are with it. */
@Injectable()
export class WriteAuthorityProfile {
  constructor(
    private readonly database: Database,
    private readonly authorities: AuthorityRepository,
  ) {}

  /** Refuses `not-found`, `entry.authority-changed` or `entry.profile-invalid` with a pointer to each fault. Returns the new version. */
  async write({ organisationId, authorityId, version, profile }: WriteAuthorityProfileInput): Promise<Result<number>> {
    const errors = profileFaults(profile).map((fault) => ({ ...fault, pointer: `/profile${fault.pointer}` }));
    if (errors.length > 0) return refuse('entry.profile-invalid', { errors });
    return this.database.transaction(async (tx) => {
      if (!(await this.authorities.byId(organisationId, authorityId))) return refuse('not-found');
      const written = await this.authorities.writeProfile(tx, organisationId, authorityId, version, profile);
      if (written === null) return refuse('entry.authority-changed');
      await publish(tx, { type: 'authority.profile-written', organisationId, subject: { authorityId, version: written } });
      return success(written);
    });
  }
}
