import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import type { Transaction } from '#platform';
import type { AllotmentOwner } from '../domain/allotment.js';
import { AllotmentRepository } from '../persistence/allotment.repository.js';
import { OpenAllotment } from './open-allotment.js';

/** Opens for one owner what another has: as many of each, with nothing taken, no overbooking and no release date. */
@Injectable()
export class CopyAllotments {
  constructor(
    private readonly allotments: AllotmentRepository,
    private readonly opened: OpenAllotment,
  ) {}

  /** Refuses with `inventory.allotment-exists` where the other has one of a kind and code already. */
  async copy(tx: Transaction, organisationId: string, from: AllotmentOwner, to: AllotmentOwner): Promise<Result<{ copied: number }>> {
    const definitions = await this.allotments.definitions(organisationId, from);
    for (const definition of definitions) {
      const opened = await this.opened.open(tx, organisationId, { ...definition, owner: to });
      if (opened.refused) return opened;
    }
    return success({ copied: definitions.length });
  }
}
