import { Injectable } from '@nestjs/common';
import { type ChangePolicy, defaultPolicy } from '../../domain/change-policy.js';
import { ChangePolicyRepository, type StoredPolicy } from '../../persistence/change-policy.repository.js';

/** What changes and cancellations cost. */
@Injectable()
export class ReadPolicy {
  constructor(private readonly policies: ChangePolicyRepository) {}

  /** What was in force for a package when a booking of it was made: its own, else the organisation's, else the default. */
  async inForce(organisationId: string, packageId: string, at: Date): Promise<ChangePolicy> {
    return (await this.policies.inForce(organisationId, packageId, at)) ?? defaultPolicy;
  }

  /** The newest that the organisation has written: its own first, then those of packages. */
  written(organisationId: string): Promise<StoredPolicy[]> {
    return this.policies.newest(organisationId);
  }
}
