import { Injectable } from '@nestjs/common';
import type { Delivery } from '#notifications';
import type { RecordedEvent } from '#platform';
import { ReadRuleChange } from '#readiness';

/** Makes the letters that tell travellers of a change of the rules, once somebody has approved them. One for each change and traveller. */
@Injectable()
export class RuleChangeLetters {
  constructor(private readonly changes: ReadRuleChange) {}

  async for({ type, organisationId, subject }: RecordedEvent): Promise<Delivery | null> {
    if (type !== 'rule-change.told') return null;
    return this.changes.delivery(organisationId, String(subject['ruleChangeId']), String(subject['travellerId']));
  }
}
