import { Injectable } from '@nestjs/common';
import { type Result, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkPackage } from '../domain/check-package.js';
import { completeContent } from '../domain/complete-content.js';
import type { PackageDefinition } from '../domain/package.js';
import { PackageRepository } from '../persistence/package.repository.js';
import { PriceListRepository } from '../persistence/price-list.repository.js';

/** Puts a package on the operator's shelf, with its itinerary, its options and its first price list. */
@Injectable()
export class DefinePackage {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
    private readonly priceLists: PriceListRepository,
  ) {}

  /** Refuses with `package.itinerary-unusable`, `package.options-unusable` or `package.price-list-unusable`. */
  async define(organisationId: string, definition: PackageDefinition): Promise<Result<{ id: string }>> {
    const refusal = checkPackage(definition);
    if (refusal) return refusal;
    const { priceList, ...content } = definition;
    return this.database.transaction(async (tx) => {
      const id = await this.packages.insert(tx, organisationId, completeContent(content, priceList), priceList.currency);
      await this.priceLists.insert(tx, organisationId, id, priceList);
      await publish(tx, { type: 'package.defined', organisationId, subject: { packageId: id } });
      return success({ id });
    });
  }
}
