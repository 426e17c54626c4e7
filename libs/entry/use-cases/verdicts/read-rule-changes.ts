import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import { type RequirementChanges, requirementChanges } from '../../domain/verdicts/rule-effect.js';
import type { EntryRule } from '../../domain/rules/rule.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import { type FlowCount, RuleChangeReader } from '../../persistence/verdicts/rule-change.reader.js';
import type { RecordedRuleChange, StoredEffect } from '../../persistence/verdicts/rule-change-row.js';
import type { TripKey } from '../../persistence/verdicts/verdict-pages.repository.js';
import { VerdictReader } from '../../persistence/verdicts/verdict.reader.js';

/** A change, with the rules that it brought or closed and how many trips went from which outcome to which. */
export interface RuleChangeReport extends RecordedRuleChange {
  readonly rules: readonly EntryRule[];
  readonly flows: readonly FlowCount[];
  /** How many messages would go out now. */
  readonly standing: number;
}

/** What a change did to one trip. */
export interface TripEffect extends Omit<StoredEffect, 'fromBody' | 'toBody'>, RequirementChanges {
  /** False once a later change, or the traveller's own facts, have turned the verdict again: no message goes out. */
  readonly stands: boolean;
}

export interface RuleChangePage {
  readonly items: readonly RecordedRuleChange[];
  readonly nextCursor: string | null;
}

const listSize = 50;

/** Changes of rules and what they did. */
@Injectable()
export class ReadRuleChanges {
  constructor(
    private readonly changes: RuleChangeReader,
    private readonly verdicts: VerdictReader,
    private readonly rules: RuleRepository,
  ) {}

  /** Newest first. */
  async list(organisationId: string, cursor?: number): Promise<RuleChangePage> {
    const found = await this.changes.page(organisationId, cursor ?? null, listSize + 1);
    const items = found.slice(0, listSize);
    return { items, nextCursor: found.length > listSize ? String(items.at(-1)!.version) : null };
  }

  /** Refuses `rule-change.unknown`. */
  async read(organisationId: string, id: string): Promise<Result<RuleChangeReport>> {
    const change = await this.changes.byId(organisationId, id);
    if (!change) return refuse('rule-change.unknown');
    return success({
      ...change,
      rules: await this.rules.touchedBy(organisationId, change.version),
      flows: await this.changes.flows(organisationId, id),
      standing: await this.changes.standing(organisationId, id),
    });
  }

  /** In the order of travellers, then departures. Of a change that the organisation does not have there are none. */
  async effects(organisationId: string, id: string, after: TripKey | null, limit: number): Promise<TripEffect[]> {
    return this.told(organisationId, id, await this.changes.effects(organisationId, id, after, limit));
  }

  /** Of one traveller, where it still stands. */
  async standingOf(organisationId: string, id: string, travellerId: string): Promise<TripEffect[]> {
    return this.told(organisationId, id, await this.changes.ofTraveller(organisationId, id, travellerId));
  }

  private async told(organisationId: string, id: string, effects: readonly StoredEffect[]): Promise<TripEffect[]> {
    const bodies = await this.verdicts.bodies(organisationId, effects.flatMap(({ fromBody, toBody }) => [fromBody, toBody]));
    const standing = await this.changes.standingOf(organisationId, id, effects.map(({ travellerId }) => travellerId));
    return effects.map(({ fromBody, toBody, ...effect }) => ({
      ...effect,
      ...requirementChanges(bodies.get(fromBody.toString('hex'))!, bodies.get(toBody.toString('hex'))!),
      stands: standing.has(effect.travellerId),
    }));
  }
}
