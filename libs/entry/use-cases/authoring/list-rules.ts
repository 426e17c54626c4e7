import { Injectable } from '@nestjs/common';
import { addDays, Clock, dayOf, type IsoDate } from '#kernel';
import { type ExpiringRule, type ListedRule, type RuleFacets, type RuleFilter, RuleListRepository } from '../../persistence/rule-list.repository.js';

export interface RulePage {
  readonly items: readonly ListedRule[];
  readonly nextCursor: string | null;
}

export interface ListRulesInput extends Omit<RuleFilter, 'after' | 'knownOn'> {
  /** As known on this day, today when left out; every version with `all`. */
  readonly knownOn?: IsoDate | 'all' | undefined;
  readonly cursor?: string | undefined;
}

type After = NonNullable<RuleFilter['after']>;

const write = ({ rule }: ListedRule): string => Buffer.from(JSON.stringify([rule.authority, rule.id, rule.known.from])).toString('base64url');

/** A cursor that we did not write starts anew. */
function readCursor(text: string | undefined): After | undefined {
  if (text === undefined) return undefined;
  try {
    const parts = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown;
    const fits = Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string') && /^\d{4}-\d\d-\d\d$/.test(parts[2] as string);
    return fits ? (parts as unknown as After) : undefined;
  } catch {
    return undefined;
  }
}

/** How long before its end a rule is shown as expiring, and how long after it. */
const daysAhead = 60;
const daysBack = 30;

/** The published rules of an organisation, as known on a day. */
@Injectable()
export class ListRules {
  constructor(
    private readonly rules: RuleListRepository,
    private readonly clock: Clock,
  ) {}

  async list(organisationId: string, { knownOn, cursor, limit, ...filter }: ListRulesInput): Promise<RulePage> {
    const found = await this.rules.page(organisationId, { ...filter, knownOn: this.dayOf(knownOn), after: readCursor(cursor), limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, nextCursor: found.length > limit ? write(items.at(-1)!) : null };
  }

  /** What the list can be narrowed to. */
  facets(organisationId: string, knownOn?: IsoDate | 'all'): Promise<RuleFacets> {
    return this.rules.facets(organisationId, this.dayOf(knownOn));
  }

  /** Rules in force that end or should be looked at within 60 days, and those that have lapsed in the last 30. */
  expiring(organisationId: string): Promise<ExpiringRule[]> {
    const today = dayOf(this.clock.now());
    return this.rules.expiring(organisationId, addDays(today, -daysBack), addDays(today, daysAhead));
  }

  private dayOf(knownOn: IsoDate | 'all' | undefined): IsoDate | null {
    return knownOn === 'all' ? null : (knownOn ?? dayOf(this.clock.now()));
  }
}
