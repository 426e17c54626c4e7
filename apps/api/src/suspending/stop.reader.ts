import { Injectable } from '@nestjs/common';
import { ReadStaffNames } from '#accounts';
import { commissionOf, ReadDepartureMoney } from '#billing';
import {
  type AffectedBooking, type BookingMoney, cancelledRefund, contractStatuses, type DepartureLegs, type EventCancellation, type Exposure, exposureOf, ReadBookingNames, ReadEventCancellations, ReadLists,
  ReadSuspensions, type Suspension, WeighBookings, type Weighing, type WeighedBooking,
} from '#bookings';
import { CountDeparturePapers } from '#entry';
import { ReadLegs } from '#flights';
import { type Money, type Result, success } from '#kernel';
import { ListFeedingDepartures, ReadDeparture } from '#packages';
import type { AffectedBody, EventCancellationBody, ExposureBody, StopPreviewBody, StopQuestionBody, SuspensionBody, SuspensionDetailBody } from './stop.schema.js';

/** Puts figures and names together with what bookings know of suspensions and cancellations. */
@Injectable()
export class StopReader {
  constructor(
    private readonly suspensions: ReadSuspensions,
    private readonly cancellations: ReadEventCancellations,
    private readonly weighing: WeighBookings,
    private readonly standings: ReadDepartureMoney,
    private readonly departures: ReadDeparture,
    private readonly feeding: ListFeedingDepartures,
    private readonly lists: ReadLists,
    private readonly legs: ReadLegs,
    private readonly names: ReadBookingNames,
    private readonly staff: ReadStaffNames,
    private readonly papers: CountDeparturePapers,
  ) {}

  private readonly money: Pick<BookingMoney, 'charged' | 'paid'> = {
    charged: (total, agency) => (agency?.terms === 'net' ? total - commissionOf(total, agency.commissionBasisPoints) : total),
    paid: (organisationId, departureIds) => this.standings.paid(organisationId, departureIds),
  };

  /** What would be suspended or cancelled, before anything is. Refuses with `departure.unknown`. */
  async preview(organisationId: string, { departureIds: named, eventId, cause }: StopQuestionBody): Promise<Result<StopPreviewBody>> {
    const departureIds = named.length > 0 || eventId === null ? named : await this.feeding.list(organisationId, eventId);
    const departures: StopPreviewBody['departures'] = [];
    const lists = new Map<string, number>();
    const count = (kind: string, more: number): void => void lists.set(kind, (lists.get(kind) ?? 0) + more);
    for (const id of departureIds) {
      const found = await this.departures.forSale(organisationId, id);
      if (found.refused) return found;
      const { packageName, startsOn, endsOn, eventId: event } = found.value;
      departures.push({ id, packageName, startsOn, endsOn });
      count('rooming-list', (await this.lists.ofOwner({ organisationId, kind: 'rooming', ownerId: id })).items.length);
      if (event !== null) lists.set('bib-list', (await this.lists.ofOwner({ organisationId, kind: 'bibs', ownerId: event })).items.length);
      count('manifest', (await this.legs.ofDeparture(organisationId, id)).length);
    }
    const weighed = await this.weigh({ organisationId, departureIds, cause });
    const contracts = weighed.filter(({ booking }) => contractStatuses.includes(booking.status));
    const { entries: waiting, tickets } = await this.cancellations.waiting(organisationId, departureIds);
    const languages = [...Map.groupBy(contracts, ({ booking }) => booking.locale)].map(([locale, of]) => ({ locale, letters: of.length }));
    return success({
      departures, exposure: exposureOf(contracts).map(exposureBody), contracts: contracts.length, held: weighed.length - contracts.length, waiting, tickets, languages, papers: await this.papers.count(organisationId, departureIds),
      lists: [...lists].filter(([, amount]) => amount > 0).map(([kind, amount]) => ({ kind, count: amount })),
    });
  }

  async suspension(organisationId: string, suspension: Suspension): Promise<SuspensionDetailBody> {
    const [body] = await this.suspensionBodies(organisationId, [suspension]);
    const { items } = await this.suspensions.bookings(organisationId, suspension.id, {});
    const weighed = await this.weighed(suspension, items);
    const of = (which: readonly AffectedBooking[]): ExposureBody[] => exposureOf(which.flatMap(({ bookingId }) => weighed.get(bookingId) ?? [])).map(exposureBody);
    const inside = items.filter(({ executedAt, bookingStatus }) => executedAt === null && contractStatuses.includes(bookingStatus));
    const counts = await this.suspensions.counts(organisationId, suspension.id);
    return {
      ...body!,
      exposure: of(inside),
      due: (['refund', 'credit'] as const).flatMap((choice) => of(inside.filter((one) => one.choice === choice)).map(({ currency, bookings, travellers, [choice]: { back, kept } }) => ({
        choice, currency, bookings, travellers, back, kept,
      }))),
      counts: counts.map(({ currency, returned, ...one }) => ({ ...one, returned: { amount: returned, currency } })),
    };
  }

  async suspensionBodies(organisationId: string, suspensions: readonly Suspension[]): Promise<SuspensionBody[]> {
    const staff = await this.staff.of(organisationId, suspensions.flatMap(({ suspendedBy, reopening }) => [suspendedBy, ...(reopening ? [reopening.by] : [])]));
    return suspensions.map(({ organisationId: _organisation, departureIds, suspendedBy, suspendedAt, reopening, ...one }) => ({
      ...one, departureIds: [...departureIds], suspendedBy: staff.get(suspendedBy) ?? null, suspendedAt: suspendedAt.toISOString(),
      reopening: reopening && { by: staff.get(reopening.by) ?? null, at: reopening.at.toISOString(), reason: reopening.reason },
    }));
  }

  async affected(organisationId: string, suspension: Suspension, items: readonly AffectedBooking[]): Promise<AffectedBody[]> {
    const weighed = await this.weighed(suspension, items);
    const names = await this.names.of(organisationId, items.map(({ bookingId }) => bookingId));
    const staff = await this.staff.of(organisationId, items.flatMap(({ chosenBy }) => chosenBy ?? []));
    return items.flatMap((one): AffectedBody[] => {
      const at = weighed.get(one.bookingId);
      return at ? [affectedBody(one, at, names.get(one.bookingId)?.leader.name ?? null, one.chosenBy && (staff.get(one.chosenBy) ?? null))] : [];
    });
  }

  async cancellation(organisationId: string, found: EventCancellation): Promise<EventCancellationBody> {
    const work = await this.cancellations.bookings(organisationId, found.id);
    const staff = await this.staff.of(organisationId, [found.startedBy]);
    const sums = (of: (one: ReturnType<typeof cancelledRefund>) => number): Money[] =>
      [...Map.groupBy(work.filter(({ state }) => state === 'cancelled'), ({ currency }) => currency)].map(([currency, all]) => ({ currency, amount: all.reduce((sum, one) => sum + of(cancelledRefund(one, this.money.charged)), 0) }));
    const { organisationId: _organisation, departureIds, startedBy, startedAt, finishedAt, ...rest } = found;
    return {
      ...rest, departureIds: [...departureIds], startedBy: staff.get(startedBy) ?? null, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null,
      pending: work.filter(({ state }) => state === 'pending').length,
      cancelled: work.filter(({ state }) => state === 'cancelled').length,
      refused: work.flatMap(({ bookingId, reference, problem }) => (problem === null ? [] : [{ bookingId, reference, problem }])),
      back: sums(({ back }) => back),
      kept: sums(({ kept }) => kept),
    };
  }

  /** One booking of a suspension, with its figures. */
  async weighed({ organisationId, departureIds, cause, suspendedAt: asOf }: Suspension, items: readonly AffectedBooking[]): Promise<Map<string, WeighedBooking>> {
    const weighed = await this.weigh({ organisationId, departureIds, cause, asOf, bookingIds: items.map(({ bookingId }) => bookingId) });
    return new Map(weighed.map((one) => [one.booking.bookingId, one]));
  }

  private weigh(what: Omit<Weighing, 'readLegs' | 'money'>): Promise<WeighedBooking[]> {
    const readLegs = async (departureId: string): Promise<DepartureLegs> => {
      const legs = await this.legs.ofDeparture(what.organisationId, departureId);
      return { legs, zone: legs.find(({ direction }) => direction === 'arrival')?.fromZone ?? 'UTC' };
    };
    return this.weighing.weigh({ ...what, readLegs, money: this.money });
  }
}

function exposureBody({ currency, bookings, travellers, booked, paid, owed, refund, credit, lines }: Exposure): ExposureBody {
  const money = (amount: number): Money => ({ amount, currency });
  return {
    currency, bookings, travellers, booked: money(booked), paid: money(paid), owed: money(owed),
    refund: { back: money(refund.back), kept: money(refund.kept) }, credit: { back: money(credit.back), kept: money(credit.kept) },
    lines: lines.map(({ label, scale, travellers: of, kept }) => ({ label, scale, travellers: of, kept: money(kept) })),
  };
}

function affectedBody(one: AffectedBooking, { booking, paid, owed, refund, credit }: WeighedBooking, leader: string | null, chosenBy: string | null): AffectedBody {
  const { id, bookingId, reference, bookingStatus, state, choice, choiceBefore, chosenAt, orderedAt, executedAt, problem, returned } = one;
  const money = (amount: number): Money => ({ amount, currency: booking.currency });
  return {
    id, bookingId, reference, bookingStatus, state, choice, choiceBefore, problem, leader, chosenBy,
    travellers: booking.travellers.length, chosenAt: chosenAt?.toISOString() ?? null, ordered: orderedAt !== null && executedAt === null,
    booked: money(booking.total), paid: money(paid), owed: money(owed),
    refund: { back: money(refund.back), kept: money(refund.kept) }, credit: { back: money(credit.back), kept: money(credit.kept) },
    returned: returned === null ? null : money(returned),
  };
}
