import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkPackage } from '../domain/check-package.js';
import type { PackageDefinition } from '../domain/package.js';
import { PackageRepository } from '../persistence/package.repository.js';

/** Puts a package on the operator's shelf, with its itinerary and its price list. */
@Injectable()
export class DefinePackage {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
  ) {}

  /** Refuses with `package.itinerary-unusable` or `package.price-list-unusable`. */
  async define(organisationId: string, definition: PackageDefinition): Promise<Result<{ id: string }>> {
    const refusal = checkPackage(definition);
    if (refusal) return refusal;
    return this.database.transaction(async (tx) => {
      const id = await this.packages.insert(tx, organisationId, definition);
      await publish(tx, { type: 'package.defined', organisationId, subject: { packageId: id } });
      return success({ id });
    });
  }
}
