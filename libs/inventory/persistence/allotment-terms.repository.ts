import { Injectable } from '@nestjs/common';
import { type IsoDate, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { AllotmentTerms } from '../domain/allotment.js';

/** An allotment with its row locked: nobody takes or gives back before the transaction ends. */
export interface LockedAllotment extends AllotmentTerms {
  readonly unitSize: number;
  /** Held and sold together. */
  readonly taken: number;
  readonly version: number;
}

/** One change of an allotment's terms: what they were from then on, who said so, and why. */
export interface AllotmentChange extends AllotmentTerms {
  readonly id: string;
  /** Null where a release date came. */
  readonly userId: string | null;
  readonly reason: string;
  readonly createdAt: Date;
}

interface Written {
  readonly organisationId: string;
  readonly allotmentId: string;
  readonly terms: AllotmentTerms;
  readonly userId: string | null;
  readonly reason: string;
}

/** What an allotment's terms are, were, and who changed them. */
@Injectable()
export class AllotmentTermsRepository {
  constructor(private readonly database: Database) {}

  async lock(tx: Transaction, organisationId: string, allotmentId: string): Promise<LockedAllotment | undefined> {
    const rows = await tx.query<LockedAllotment>(
      `select capacity, overbooking, to_char(release_on, 'YYYY-MM-DD') as "releaseOn", unit_size as "unitSize", held + sold as taken, version
         from allotment where organisation_id = $1 and id = $2 for no key update`,
      [organisationId, allotmentId],
    );
    return rows[0];
  }

  async write(tx: Transaction, { organisationId, allotmentId, terms, userId, reason }: Written): Promise<void> {
    const { capacity, overbooking, releaseOn } = terms;
    await tx.execute(
      `update allotment set capacity = $3, overbooking = $4, release_on = $5, version = version + 1 where organisation_id = $1 and id = $2`,
      [organisationId, allotmentId, capacity, overbooking, releaseOn],
    );
    await tx.execute(
      `insert into allotment_change (id, organisation_id, allotment_id, user_id, reason, capacity, overbooking, release_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), organisationId, allotmentId, userId, reason, capacity, overbooking, releaseOn],
    );
  }

  async exists(organisationId: string, allotmentId: string): Promise<boolean> {
    return (await this.database.query('select from allotment where organisation_id = $1 and id = $2', [organisationId, allotmentId])).length === 1;
  }

  /** The newest first. */
  changes(organisationId: string, allotmentId: string): Promise<AllotmentChange[]> {
    return this.database.query<AllotmentChange>(
      `select id, user_id as "userId", reason, capacity, overbooking, to_char(release_on, 'YYYY-MM-DD') as "releaseOn", created_at as "createdAt"
         from allotment_change where organisation_id = $1 and allotment_id = $2 order by id desc limit 100`,
      [organisationId, allotmentId],
    );
  }

  /** Allotments of all organisations that still offer what had to go back by this day. */
  dueForRelease(tx: Transaction, today: IsoDate, limit: number): Promise<{ organisationId: string; allotmentId: string }[]> {
    return tx.query(
      `select organisation_id as "organisationId", id as "allotmentId" from allotment
        where release_on <= $1 and (overbooking > greatest(0, held + sold - capacity) or capacity - held - sold >= unit_size)
        order by id limit $2 for no key update skip locked`,
      [today, limit],
    );
  }
}
