import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { TermsVersion } from '../domain/terms.js';

/** Rows of a package's terms. They are only ever added. */
@Injectable()
export class TermsRepository {
  constructor(private readonly database: Database) {}

  /** The next version. The caller has locked the package, so that versions follow each other. */
  async add(tx: Transaction, { organisationId, packageId, text, now }: { organisationId: string; packageId: string; text: string; now: Date }): Promise<TermsVersion> {
    const id = newId();
    const [row] = await tx.query<{ version: number }>(
      `insert into package_terms (id, organisation_id, package_id, version, text, created_at)
       select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5 from package_terms where organisation_id = $2 and package_id = $3
       returning version`,
      [id, organisationId, packageId, text, now],
    );
    return { id, version: row!.version, text, createdAt: now };
  }

  /** The newest first. */
  ofPackage(organisationId: string, packageId: string): Promise<TermsVersion[]> {
    return this.database.query<TermsVersion>(
      `select id, version, text, created_at as "createdAt" from package_terms where organisation_id = $1 and package_id = $2 order by version desc`,
      [organisationId, packageId],
    );
  }

  async current(organisationId: string, departureId: string): Promise<TermsVersion | undefined> {
    const rows = await this.database.query<TermsVersion>(
      `select t.id, t.version, t.text, t.created_at as "createdAt"
         from departure d join package_terms t on t.organisation_id = d.organisation_id and t.package_id = d.package_id
        where d.organisation_id = $1 and d.id = $2 order by t.version desc limit 1`,
      [organisationId, departureId],
    );
    return rows[0];
  }

  async byIds(organisationId: string, ids: readonly string[]): Promise<Map<string, TermsVersion>> {
    const rows = await this.database.query<TermsVersion>(
      `select id, version, text, created_at as "createdAt" from package_terms where organisation_id = $1 and id = any($2)`,
      [organisationId, ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
