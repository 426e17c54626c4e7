import { Injectable } from '@nestjs/common';
import { type FlowCount, type RulePack, type SimulatedEffect, SimulatePublication } from '#entry';
import { type Result, success } from '#kernel';
import { type DepartureAtStake, type MoneyAtStake, MoneyAtStakeRepository } from '../../persistence/rule-change/money-at-stake.repository.js';
import { keyOfCursor, ReadRuleChange, toFillPage, touchedPage, type TouchedPage, type TouchedTraveller } from './read-rule-change.js';

/** What publishing a pack would do, and what hangs on it. Nothing of it is written. */
export interface WhatIf {
  /** Versions of rules that it would bring or close. */
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  readonly judged: number;
  readonly affected: number;
  readonly flows: readonly FlowCount[];
  readonly money: readonly MoneyAtStake[];
  readonly departures: readonly DepartureAtStake[];
  readonly travellers: TouchedPage<TouchedTraveller>;
}

/** Adds up effects as they come, without keeping them. */
class Tally {
  judged = 0;
  affected = 0;
  readonly bookings = new Set<string>();
  readonly departures = new Map<string, number>();
  private readonly counts = new Map<string, FlowCount>();

  add({ from, to, bookingId, departureId }: SimulatedEffect): void {
    this.affected += 1;
    this.bookings.add(bookingId);
    this.departures.set(departureId, (this.departures.get(departureId) ?? 0) + 1);
    const key = `${from} ${to}`;
    this.counts.set(key, { from, to, trips: (this.counts.get(key)?.trips ?? 0) + 1 });
  }

  get flows(): FlowCount[] {
    return [...this.counts.values()].toSorted((a, b) => b.trips - a.trips || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
  }
}

/** Asks what would become of everybody who is booked if a pack were published today. Its answer is the blast radius that publishing would have. */
@Injectable()
export class SimulateRules {
  constructor(
    private readonly publication: SimulatePublication,
    private readonly stake: MoneyAtStakeRepository,
    private readonly changes: ReadRuleChange,
  ) {}

  /** All figures, and the first page of who is touched. Refuses what publishing would refuse. */
  async simulate(organisationId: string, pack: RulePack): Promise<Result<WhatIf>> {
    const simulation = await this.publication.simulate(organisationId, pack);
    if (simulation.refused) return simulation;
    const { touched, pages } = simulation.value;
    const tally = new Tally();
    const first: SimulatedEffect[] = [];
    for await (const { judged, effects } of pages) {
      tally.judged += judged;
      for (const effect of effects) {
        tally.add(effect);
        if (first.length < toFillPage) first.push(effect);
      }
    }
    const { items, nextCursor } = touchedPage(first);
    const { judged, affected, flows } = tally;
    return success({
      rules: touched.map(({ id, summary }) => ({ id, summary })),
      judged, affected, flows,
      money: await this.stake.money(organisationId, { bookingIds: [...tally.bookings] }),
      departures: await this.stake.named(organisationId, tally.departures),
      travellers: { items: await this.changes.named(items, { organisationId, rules: touched, note: null }), nextCursor },
    });
  }

  /** Who is touched behind the cursor. Nothing is kept between pages: it is worked out again from there. */
  async more(organisationId: string, pack: RulePack, cursor: string): Promise<Result<TouchedPage<TouchedTraveller>>> {
    const simulation = await this.publication.simulate(organisationId, pack, keyOfCursor(cursor));
    if (simulation.refused) return simulation;
    const { touched, pages } = simulation.value;
    const found: SimulatedEffect[] = [];
    for await (const { effects } of pages) {
      found.push(...effects);
      if (found.length >= toFillPage) break;
    }
    const { items, nextCursor } = touchedPage(found);
    return success({ items: await this.changes.named(items, { organisationId, rules: touched, note: null }), nextCursor });
  }
}
