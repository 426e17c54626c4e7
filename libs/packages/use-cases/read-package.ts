import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { StoredPriceList } from '../domain/price-list.js';
import type { TermsVersion } from '../domain/terms.js';
import { type PackageRow, PackageRepository } from '../persistence/package.repository.js';
import { PriceListRepository } from '../persistence/price-list.repository.js';
import { TermsRepository } from '../persistence/terms.repository.js';

/** A package with all that is written about it. */
export interface PackageDetail extends PackageRow {
  readonly priceLists: readonly StoredPriceList[];
  /** The newest first. */
  readonly terms: readonly TermsVersion[];
}

/** One package of the organisation. */
@Injectable()
export class ReadPackage {
  constructor(
    private readonly packages: PackageRepository,
    private readonly priceLists: PriceListRepository,
    private readonly terms: TermsRepository,
  ) {}

  /** Refuses with `package.unknown`. */
  async read(organisationId: string, packageId: string): Promise<Result<PackageDetail>> {
    const row = await this.packages.find(organisationId, packageId);
    if (!row) return refuse('package.unknown');
    const [priceLists, terms] = [await this.priceLists.ofPackage(organisationId, packageId), await this.terms.ofPackage(organisationId, packageId)];
    return success({ ...row, priceLists, terms });
  }
}
