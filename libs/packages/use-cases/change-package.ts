import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import { checkContent } from '../domain/check-package.js';
import type { PackageContent } from '../domain/package.js';
import { PackageRepository } from '../persistence/package.repository.js';

/** A package written anew, from the version that was read. */
export interface PackageChange {
  readonly organisationId: string;
  readonly packageId: string;
  readonly version: number;
  readonly content: Required<PackageContent>;
}

/** Writes a package anew. What was quoted and booked keeps its lines; the prices of an option that is dropped go with it. */
@Injectable()
export class ChangePackage {
  constructor(
    private readonly database: Database,
    private readonly packages: PackageRepository,
  ) {}

  /** Refuses with `package.unknown`, `package.changed`, `package.itinerary-unusable` or `package.options-unusable`. */
  change({ organisationId, packageId, version, content }: PackageChange): Promise<Result<{ version: number }>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.packages.lockOptions(tx, organisationId, packageId))) return refuse('package.unknown');
      const refusal = checkContent(content);
      if (refusal) return refusal;
      const next = await this.packages.update(tx, { organisationId, id: packageId, version, content });
      if (next === undefined) return refuse('package.changed', { detail: 'Load it again, and make your change anew.' });
      await publish(tx, { type: 'package.changed', organisationId, subject: { packageId } });
      return success({ version: next });
    });
  }
}
