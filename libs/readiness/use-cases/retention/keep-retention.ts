import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { Database, publish } from '#platform';
import { DueErasures } from './due-erasures.js';

const atOnce = 100;

/** What the nightly round does for each organisation: it erases where that was asked for, and else says how many are due. */
@Injectable()
export class KeepRetention {
  constructor(
    private readonly organisations: ReadOrganisation,
    private readonly due: DueErasures,
    private readonly database: Database,
  ) {}

  /** Each traveller is erased in a transaction of their own; a round that is interrupted goes on the next night. Returns how many were erased. */
  async keep(): Promise<number> {
    let erased = 0;
    for (const { id: organisationId, erasesByItself } of await this.organisations.allSettings()) {
      if (erasesByItself) erased += await this.eraseAll(organisationId);
      else await this.tell(organisationId);
    }
    return erased;
  }

  private async eraseAll(organisationId: string): Promise<number> {
    let erased = 0;
    let cursor: string | undefined;
    do {
      const page = await this.due.list(organisationId, { cursor, limit: atOnce });
      for (const { travellerId } of page.items) {
        const outcome = await this.due.erase(organisationId, travellerId);
        if (!outcome.refused) erased += 1;
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return erased;
  }

  private async tell(organisationId: string): Promise<void> {
    const travellers = await this.due.count(organisationId);
    if (travellers === 0) return;
    await this.database.transaction((tx) => publish(tx, { type: 'retention.due', organisationId, subject: { travellers } }));
  }
}
