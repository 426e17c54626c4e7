import { Injectable } from '@nestjs/common';
import { Database, publish } from '#platform';
import { RuleChangeReader } from '../../persistence/verdicts/rule-change.reader.js';

const atOnce = 200;

/** What comes after a change was judged: the applications follow, and, once approved, the travellers are told. Both go on where they were left. */
@Injectable()
export class FollowRuleChange {
  constructor(
    private readonly database: Database,
    private readonly changes: RuleChangeReader,
  ) {}

  /** Calls `follow` for each touched traveller who has an application; for some of them again after a crash. */
  async applications(organisationId: string, ruleChangeId: string, follow: (travellerId: string) => Promise<void>): Promise<void> {
    for (;;) {
      const ids = await this.database.transaction((tx) => this.changes.nextOf(tx, 'followed', organisationId, ruleChangeId, atOnce));
      for (const id of ids) await follow(id);
      const last = ids.at(-1);
      if (last === undefined) return;
      await this.database.transaction((tx) => this.changes.moveOn(tx, 'followed', organisationId, ruleChangeId, last));
    }
  }

  /** Orders one message for each traveller whose verdict still is what the change made it: once, however often it is called. */
  async tell(organisationId: string, ruleChangeId: string): Promise<void> {
    while ((await this.tellSome(organisationId, ruleChangeId)) > 0);
  }

  private tellSome(organisationId: string, ruleChangeId: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ids = await this.changes.nextOf(tx, 'told', organisationId, ruleChangeId, atOnce);
      for (const travellerId of ids) await publish(tx, { type: 'rule-change.told', organisationId, subject: { ruleChangeId, travellerId } });
      const last = ids.at(-1);
      if (last !== undefined) await this.changes.moveOn(tx, 'told', organisationId, ruleChangeId, last);
      return ids.length;
    });
  }
}
