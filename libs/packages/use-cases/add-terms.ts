import { Injectable } from '@nestjs/common';
import { Clock, type Result, refuse, success } from '#kernel';
import { Database, publish } from '#platform';
import type { TermsVersion } from '../domain/terms.js';
import { PackageRepository } from '../persistence/package.repository.js';
import { TermsRepository } from '../persistence/terms.repository.js';

/** Writes the next version of a package's terms. Those before stay as they are, for whoever accepted them. */
@Injectable()
export class AddTerms {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly packages: PackageRepository,
    private readonly terms: TermsRepository,
  ) {}

  /** Refuses with `package.unknown`. */
  add(organisationId: string, packageId: string, text: string): Promise<Result<TermsVersion>> {
    return this.database.transaction(async (tx) => {
      if (!(await this.packages.lockOptions(tx, organisationId, packageId))) return refuse('package.unknown');
      const added = await this.terms.add(tx, { organisationId, packageId, text, now: this.clock.now() });
      await publish(tx, { type: 'terms.added', organisationId, subject: { packageId, termsId: added.id } });
      return success(added);
    });
  }
}
