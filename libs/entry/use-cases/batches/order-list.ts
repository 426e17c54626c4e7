import { Injectable } from '@nestjs/common';
import type { Money } from '#kernel';
import { inOrder } from '../../domain/batches/batch-order.js';
import type { LockedApplication } from '../../persistence/application.repository.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { ListNames } from './list-names.js';

/** How an authority wants its lists. */
export interface ListManner {
  /** The fee for one application; null where it asks for none. */
  readonly fee: Money | null;
  /** True where the authority says in which order. */
  readonly ordered: boolean;
  /** The ids in the order that the authority wants, or as they are given where it wants none. */
  readonly order: (applications: readonly Pick<LockedApplication, 'id' | 'travellerId'>[]) => Promise<string[]>;
}

/** Reads how an authority wants its lists. */
@Injectable()
export class OrderList {
  constructor(
    private readonly authorities: AuthorityRepository,
    private readonly names: ListNames,
  ) {}

  async of(organisationId: string, authorityId: string): Promise<ListManner> {
    const { listOrder, feePerApplication } = (await this.authorities.byId(organisationId, authorityId))?.profile.applications ?? {};
    return {
      fee: feePerApplication ?? null,
      ordered: listOrder !== undefined,
      order: async (applications) => (listOrder ? inOrder(await this.names.of(organisationId, applications), listOrder) : applications.map(({ id }) => id)),
    };
  }
}
