import { Injectable } from '@nestjs/common';
import { Database, Files } from '#platform';
import { DocumentCheckRepository } from '../persistence/document-check.repository.js';
import { KnownElsewhere } from './known-elsewhere.js';
import { RemoveUploads } from './remove-uploads.js';

/** Removes what an erased traveller uploaded. Who looked at it stays on record. */
@Injectable()
export class ForgetDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly checks: DocumentCheckRepository,
    private readonly uploads: RemoveUploads,
    private readonly known: KnownElsewhere,
  ) {}

  /** The files go first, so that a repetition after a crash still knows their names. */
  async forget(organisationId: string, travellerId: string): Promise<void> {
    await this.uploads.removeAllOf(organisationId, travellerId);
    for (const name of await this.checks.filesOf(organisationId, travellerId)) await this.files.remove(name);
    await this.database.transaction(async (tx) => {
      await this.known.tellOthers(tx, { organisationId, travellerId });
      await this.checks.removeAll(tx, organisationId, travellerId);
    });
  }
}
