import { Injectable } from '@nestjs/common';
import { ReadBookingNames } from '#bookings';
import { type EntryRule, ReadRuleChanges, type RuleChangeReport, type SimulatedEffect, type TripEffect, type TripKey } from '#entry';
import { type Result, success } from '#kernel';
import type { Delivery } from '#notifications';
import { type DepartureAtStake, type MoneyAtStake, MoneyAtStakeRepository } from '../../persistence/rule-change/money-at-stake.repository.js';
import { deliveryOf, EntryLetters, type LetterSubject } from './entry-letters.js';

/** What a change did, and what hangs on it. */
export interface BlastRadius extends RuleChangeReport {
  readonly money: readonly MoneyAtStake[];
  readonly departures: readonly DepartureAtStake[];
}

/** One touched trip, as officers read it. */
export interface TouchedTraveller extends Omit<SimulatedEffect, 'rules'> {
  /** Null once the traveller is erased. */
  readonly name: string | null;
  readonly bookingReference: string | null;
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  readonly message: Awaited<ReturnType<EntryLetters['shown']>> | null;
}

export interface TouchedPage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const pageSize = 50;
const cursorOf = ({ travellerId, departureId }: TripKey): string => `${travellerId}.${departureId}`;

/** The place behind which a page begins. */
export function keyOfCursor(cursor: string | undefined): TripKey | null {
  const [travellerId, departureId] = cursor?.split('.') ?? [];
  return travellerId && departureId ? { travellerId, departureId } : null;
}

/** A page of what follows a place, from one item more than it holds. */
export const touchedPage = <Item extends TripKey>(found: readonly Item[]): TouchedPage<Item> => {
  const items = found.slice(0, pageSize);
  return { items, nextCursor: found.length > pageSize ? cursorOf(items.at(-1)!) : null };
};

/** One more than a page holds. */
export const toFillPage = pageSize + 1;

/** The blast radius of a publication: who was touched, what hangs on it, and the messages that wait for a yes. */
@Injectable()
export class ReadRuleChange {
  constructor(
    private readonly changes: ReadRuleChanges,
    private readonly stake: MoneyAtStakeRepository,
    private readonly letters: EntryLetters,
    private readonly bookings: ReadBookingNames,
  ) {}

  /** Refuses `rule-change.unknown`. */
  async read(organisationId: string, ruleChangeId: string): Promise<Result<BlastRadius>> {
    const report = await this.changes.read(organisationId, ruleChangeId);
    if (report.refused) return report;
    const money = await this.stake.money(organisationId, { ruleChangeId });
    return success({ ...report.value, money, departures: await this.stake.departures(organisationId, ruleChangeId) });
  }

  /** Refuses `rule-change.unknown`. */
  async travellers(organisationId: string, ruleChangeId: string, cursor?: string): Promise<Result<TouchedPage<TouchedTraveller & { readonly stands: boolean }>>> {
    const report = await this.changes.read(organisationId, ruleChangeId);
    if (report.refused) return report;
    const { items, nextCursor } = touchedPage(await this.changes.effects(organisationId, ruleChangeId, keyOfCursor(cursor), toFillPage));
    const named = await this.named(items, { organisationId, rules: report.value.rules, note: report.value.note });
    return success({ items: named.map((traveller, index) => ({ ...traveller, stands: items[index]!.stands })), nextCursor });
  }

  /** With names, booking references and messages: for a page, never for all. */
  async named(effects: readonly SimulatedEffect[], subject: LetterSubject): Promise<TouchedTraveller[]> {
    const letters = await this.letters.to(effects, subject);
    const bookings = await this.bookings.of(subject.organisationId, effects.map(({ bookingId }) => bookingId));
    const summaries = new Map(subject.rules.map((rule: EntryRule) => [rule.id, rule.summary]));
    return Promise.all(effects.map(async (effect) => {
      const letter = letters.get(effect.travellerId);
      return {
        ...effect,
        name: letter?.name ?? null,
        bookingReference: bookings.get(effect.bookingId)?.reference ?? null,
        rules: effect.rules.map((id) => ({ id, summary: summaries.get(id) ?? id })),
        message: letter ? await this.letters.shown(subject.organisationId, letter) : null,
      };
    }));
  }

  /** The mail to one traveller; null where the change, or its effect on them, no longer stands. */
  async delivery(organisationId: string, ruleChangeId: string, travellerId: string): Promise<Delivery | null> {
    const report = await this.changes.read(organisationId, ruleChangeId);
    if (report.refused || report.value.state !== 'approved') return null;
    const effects: TripEffect[] = await this.changes.standingOf(organisationId, ruleChangeId, travellerId);
    const letter = (await this.letters.to(effects, { organisationId, rules: report.value.rules, note: report.value.note })).get(travellerId);
    return letter ? deliveryOf(organisationId, travellerId, ruleChangeId, letter) : null;
  }
}
