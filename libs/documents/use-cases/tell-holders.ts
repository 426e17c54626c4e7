import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { KnownElsewhere } from './known-elsewhere.js';

/** Has those judged again who share a document with travellers that no longer travel. */
@Injectable()
export class TellHolders {
  constructor(
    private readonly database: Database,
    private readonly known: KnownElsewhere,
  ) {}

  async tell(organisationId: string, travellerIds: readonly string[]): Promise<void> {
    for (const travellerId of travellerIds) {
      await this.database.transaction((tx) => this.known.tellOthers(tx, { organisationId, travellerId }));
    }
  }
}
