import { Injectable } from '@nestjs/common';
import { type PackageSummary, PackageRepository } from '../persistence/package.repository.js';

/** The operator's packages, the newest first. */
@Injectable()
export class ListPackages {
  constructor(private readonly packages: PackageRepository) {}

  /** A page, and the `before` of the next one; null on the last. */
  async list(organisationId: string, { before = null, size }: { before?: string | null | undefined; size: number }): Promise<{ items: PackageSummary[]; next: string | null }> {
    const rows = await this.packages.list(organisationId, size + 1, before);
    const items = rows.slice(0, size);
    return { items, next: rows.length > size ? items.at(-1)!.id : null };
  }
}
