import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { ChangePolicy } from '../domain/change-policy.js';

/** A policy as an operator wrote it. */
export interface StoredPolicy {
  /** Null for the organisation's own. */
  readonly packageId: string | null;
  readonly version: number;
  readonly policy: ChangePolicy;
  readonly userId: string;
  readonly createdAt: Date;
}

interface Written {
  readonly organisationId: string;
  readonly packageId: string | null;
  readonly version: number;
  readonly policy: ChangePolicy;
  readonly userId: string;
  readonly at: Date;
}

/** Rows of `change_policy`: a policy is never changed, a new one takes its place. */
@Injectable()
export class ChangePolicyRepository {
  constructor(private readonly database: Database) {}

  /** What was in force for a package at a moment: its own, or else the organisation's; undefined where neither had one. */
  async inForce(organisationId: string, packageId: string, at: Date): Promise<ChangePolicy | undefined> {
    const [row] = await this.database.query<{ policy: ChangePolicy }>(
      `select policy from change_policy
        where organisation_id = $1 and (package_id = $2 or package_id is null) and created_at <= $3
        order by package_id nulls last, version desc limit 1`,
      [organisationId, packageId, at],
    );
    return row?.policy;
  }

  /** The newest of each package and of the organisation, which comes first. */
  newest(organisationId: string): Promise<StoredPolicy[]> {
    return this.database.query<StoredPolicy>(
      `select distinct on (package_id) package_id as "packageId", version, policy, user_id as "userId", created_at as "createdAt"
         from change_policy where organisation_id = $1
        order by package_id nulls first, version desc`,
      [organisationId],
    );
  }

  /** Every version of all of them, the newest first. */
  all(organisationId: string): Promise<StoredPolicy[]> {
    return this.database.query<StoredPolicy>(
      `select package_id as "packageId", version, policy, user_id as "userId", created_at as "createdAt" from change_policy where organisation_id = $1 order by version desc`,
      [organisationId],
    );
  }

  /** False when there is one of this version already: somebody was faster. */
  async insert(tx: Transaction, { organisationId, packageId, version, policy, userId, at }: Written): Promise<boolean> {
    const written = await tx.execute(
      `insert into change_policy (id, organisation_id, package_id, version, policy, user_id, created_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [newId(), organisationId, packageId, version, JSON.stringify(policy), userId, at],
    );
    return written === 1;
  }
}
