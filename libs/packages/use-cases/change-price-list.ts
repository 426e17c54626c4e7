import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { checkPriceList } from '../domain/check-price-list.js';
import type { PriceList, StoredPriceList } from '../domain/price-list.js';
import { PackageRepository } from '../persistence/package.repository.js';
import { PriceListRepository } from '../persistence/price-list.repository.js';

/** Adds price lists to a package, or writes one anew. Quotes that were made from it stay as they are. */
@Injectable()
export class ChangePriceList {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
    private readonly priceLists: PriceListRepository,
  ) {}

  /** Refuses with `package.unknown`, `package.price-list-unusable` or `price-list.overlap`. */
  add(organisationId: string, packageId: string, list: PriceList): Promise<Result<StoredPriceList>> {
    return this.database.transaction(async (tx) => {
      const refusal = await this.refusal(tx, organisationId, packageId, list);
      if (refusal) return refusal;
      const id = await this.priceLists.insert(tx, organisationId, packageId, list);
      return id === undefined ? overlap(list) : this.written(tx, organisationId, id);
    });
  }

  /** Refuses with `price-list.unknown`, `price-list.changed`, and as {@link add} does. */
  change(
    { organisationId, priceListId, version }: { organisationId: string; priceListId: string; version: number },
    list: PriceList,
  ): Promise<Result<StoredPriceList>> {
    return this.database.transaction(async (tx) => {
      const found = await this.priceLists.find(organisationId, priceListId);
      if (!found) return refuse('price-list.unknown');
      const refusal = await this.refusal(tx, organisationId, found.packageId, list);
      if (refusal) return refusal;
      const now = await this.priceLists.find(organisationId, priceListId);
      if (now?.version !== version) return refuse('price-list.changed', { detail: 'Load it again, and make your change anew.' });
      const written = await this.priceLists.update(tx, { organisationId, packageId: found.packageId, id: priceListId }, list);
      return written ? this.written(tx, organisationId, priceListId) : overlap(list);
    });
  }

  /** Locks the package, then checks the list against what it sells. */
  private async refusal(tx: Transaction, organisationId: string, packageId: string, list: PriceList): Promise<Refusal | null> {
    const options = await this.packages.lockOptions(tx, organisationId, packageId);
    return options ? checkPriceList(list, { within: '', options }) : refuse('package.unknown');
  }

  private async written(tx: Transaction, organisationId: string, id: string): Promise<Result<StoredPriceList>> {
    const { packageId, ...list } = (await this.priceLists.find(organisationId, id))!;
    await publish(tx, { type: 'price-list.changed', organisationId, subject: { priceListId: id, packageId } });
    return success(list);
  }
}

const overlap = ({ currency }: PriceList): Refusal => {
  const detail = `Another ${currency} list holds on some of these days. End that one first, or choose other days.`;
  return refuse('price-list.overlap', { detail, errors: [{ pointer: '/validFrom', detail }] });
};
