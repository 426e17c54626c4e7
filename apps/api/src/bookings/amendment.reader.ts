import { Injectable } from '@nestjs/common';
import type { AmendmentPlan, CancellationPlan, ChangeLine, DepartureLegs, PricedMember } from '#bookings';
import { ReadLegs } from '#flights';
import type { Money } from '#kernel';
import type { AmendmentPreviewBody, CancellationPreviewBody, ChangeLineBody } from './amendment.schema.js';
import { fullName, NameReader, type Names } from './name.reader.js';
import { StaleReader } from './stale.reader.js';

/** Puts what a change would do together with whose it is and what it makes stale. */
@Injectable()
export class AmendmentReader {
  constructor(
    private readonly names: NameReader,
    private readonly stale: StaleReader,
    private readonly legs: ReadLegs,
  ) {}

  /** What the bookings' use cases ask of flights. */
  readonly legsOf = (organisationId: string) => async (departureId: string): Promise<DepartureLegs> => {
    const legs = await this.legs.ofDeparture(organisationId, departureId);
    return { legs, zone: legs.find(({ direction }) => direction === 'arrival')?.fromZone ?? 'UTC' };
  };

  async amendment(organisationId: string, plan: AmendmentPlan): Promise<AmendmentPreviewBody> {
    const { departureId, unavailable } = plan;
    return { ...(await this.previewed(organisationId, plan, departureId !== plan.booking.departureId)), departureId, unavailable: unavailable.map((fault) => ({ ...fault })) };
  }

  async cancellation(organisationId: string, plan: CancellationPlan): Promise<CancellationPreviewBody> {
    const leaving = plan.members.flatMap(({ after, linesBefore }) => (after ? [] : linesBefore));
    const price = leaving.reduce((sum, line) => sum + line.price.amount, 0);
    const kept = plan.lines.reduce((sum, { component, after }) => sum + (component === 'fee' ? (after ?? 0) : 0), 0);
    const money = (amount: number): Money => ({ amount, currency: plan.total.currency });
    return {
      ...(await this.previewed(organisationId, plan, false)),
      whole: plan.whole, price: money(price), kept: money(kept), givenBack: money(price - kept),
    };
  }

  private async previewed(organisationId: string, plan: AmendmentPlan | CancellationPlan, moved: boolean) {
    const { booking, members, lines, difference, total } = plan;
    const names = new Map([...(await this.names.of(organisationId, members.flatMap(({ travellerId }) => travellerId ?? []))), ...newcomers(members)]);
    return {
      version: booking.version,
      lines: lines.map((line) => lineBody(line, names, total.currency)),
      totalBefore: booking.total, difference, total,
      stale: booking.status === 'confirmed' ? await this.stale.facts(organisationId, booking.departureId, members, names, moved) : [],
    };
  }
}

const newcomers = (members: readonly PricedMember[]): [string, string][] =>
  members.flatMap(({ key, effect, newcomer }) => (effect === 'added' && newcomer ? [[key, fullName(newcomer.givenNames, newcomer.surname)] as [string, string]] : []));

export function lineBody({ whose, option, label, component, before, after, why }: ChangeLine, names: Names, currency: string): ChangeLineBody {
  const money = (amount: number | null): Money | null => (amount === null ? null : { amount, currency });
  const travellerId = whose?.startsWith('new-') ? null : whose;
  return { travellerId, name: (whose && names.get(whose)) ?? null, option, label, component, before: money(before), after: money(after), why };
}
