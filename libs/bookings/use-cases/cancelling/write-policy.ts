import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { brokenConstraint, Database, publish } from '#platform';
import type { ChangePolicy } from '../../domain/change-policy.js';
import { checkPolicy } from '../../domain/check-policy.js';
import { ChangePolicyRepository } from '../../persistence/change-policy.repository.js';

export interface PolicyEdit {
  readonly organisationId: string;
  /** Null for the organisation's own, which holds for every package without one. */
  readonly packageId: string | null;
  readonly userId: string;
  /** Of the policy as it was read; 0 where there was none. */
  readonly version: number;
  readonly policy: ChangePolicy;
}

/** Writes what changes and cancellations cost from now on; bookings that were made before keep to what was in force then. */
@Injectable()
export class WritePolicy {
  constructor(
    private readonly database: Database,
    private readonly policies: ChangePolicyRepository,
    private readonly clock: Clock,
  ) {}

  /** Refuses with `booking.policy-unusable`, `package.unknown`, or `booking.policy-changed` when somebody was faster. */
  async write({ version, ...edit }: PolicyEdit): Promise<Result<{ version: number }>> {
    const refusal = checkPolicy(edit.policy);
    if (refusal) return { ...refusal, errors: (refusal.errors ?? []).map(({ pointer, detail }) => ({ pointer: `/policy${pointer}`, detail })) };
    const { organisationId, packageId } = edit;
    try {
      return await this.database.transaction(async (tx) => {
        const newest = (await this.policies.newest(organisationId)).find((one) => one.packageId === packageId)?.version ?? 0;
        const next = version + 1;
        if (newest !== version || !(await this.policies.insert(tx, { ...edit, version: next, at: this.clock.now() }))) {
          return refuse('booking.policy-changed', { detail: 'Look at it again, then change it.' });
        }
        await publish(tx, { type: 'policy.written', organisationId, subject: { packageId, version: next } });
        return success({ version: next });
      });
    } catch (error) {
      if (brokenConstraint(error) === 'change_policy_package') return refuse('package.unknown');
      throw error;
    }
  }
}
