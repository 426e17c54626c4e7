import { Injectable } from '@nestjs/common';
import { ChangeHold } from '#inventory';
import { Clock, type Money, type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import type { PricedMember } from '../../domain/amendment-lines.js';
import { isMove, sameChoices } from '../../domain/apply-changes.js';
import type { BookingChange } from '../../domain/booking-change.js';
import type { DoneChange, RecordedChange } from '../../domain/booking-history.js';
import { nextStatus } from '../../domain/booking-status.js';
import type { CancellationCause } from '../../domain/cancellation-cause.js';
import { feesAmong } from '../../domain/change-lines.js';
import { amountText } from '../../domain/explain-fee.js';
import { allChoices } from '../../domain/party.js';
import { AmendmentRepository } from '../../persistence/amendment.repository.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { pointerOf } from './check-newcomers.js';
import { type AmendmentPlan, type AmendmentRequest, PlanAmendment } from './plan-amendment.js';
import { RecordChange } from './record-change.js';
import { RegisterParty } from './register-party.js';

/** Changes as they were previewed: the booking's version then, and the total that was shown. */
export interface Amendment extends AmendmentRequest {
  readonly userId: string;
  readonly version: number;
  readonly total: Money;
  /** Where those who leave are cancelled for a cause, rather than taken off in passing. */
  readonly cause?: CancellationCause | undefined;
}

/** Changes a booking: several changes at once, all or none, at the price that was shown. */
@Injectable()
export class AmendBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanAmendment,
    private readonly holds: ChangeHold,
    private readonly party: RegisterParty,
    private readonly amendments: AmendmentRepository,
    private readonly bookings: BookingRepository,
    private readonly history: RecordChange,
  ) {}

  /**
   * Refuses as {@link PlanAmendment} does, with `booking.changed` when the booking has another version or the total would be
   * another than was shown, and with `inventory.exhausted`. Of two at once one wins; the other finds another version.
   */
  amend(amendment: Amendment): Promise<Result<{ changeId: string }>> {
    return this.database.transaction(async (tx) => {
      const plan = await this.plans.plan(amendment);
      const refusal = this.refusalOf(plan, amendment);
      if (refusal) return this.unlessChanged(amendment, refusal);
      if (plan.refused) return plan;
      const members = await this.register(tx, amendment.organisationId, plan.value.members);
      if (members.refused) return members;
      const { organisationId, holdId } = plan.value.booking;
      const changed = await this.holds.change(tx, { organisationId, holdId, ...plan.value.bundle });
      if (changed.refused) return this.unlessChanged(amendment, changed);
      return this.write(tx, amendment, plan.value, members.value);
    });
  }

  private refusalOf(plan: Result<AmendmentPlan>, { version, total }: Amendment): Refusal | null {
    if (plan.refused) return plan;
    if (plan.value.booking.version !== version) return changedMeanwhile;
    if (plan.value.total.amount === total.amount && plan.value.total.currency === total.currency) return null;
    const detail = `The booking would now come to ${amountText(plan.value.total)}, not to ${amountText(total)}. Look at it again.`;
    return refuse('booking.changed', { detail, errors: [{ pointer: '/total', detail }] });
  }

  /** What the hold or the rules refuse may only be so because somebody else was first: then that is the reason. */
  private async unlessChanged({ organisationId, bookingId, version, changes }: Amendment, refusal: Refusal): Promise<Refusal> {
    const now = await this.bookings.find(organisationId, bookingId);
    if (!now) return refuse('booking.unknown');
    if (now.version !== version) return changedMeanwhile;
    const allowed = nextStatus(now.status, changes.every(({ kind }) => kind === 'remove') ? 'reduce' : 'amend');
    if (allowed.refused) return allowed;
    return refusal.code === 'inventory.hold-expired' ? refuse('booking.hold-expired', { detail: 'The time to confirm it is over. Make a new booking.' }) : refusal;
  }

  /** Those who come become travellers: the key of each, as the changes know them, by their id from now on. */
  private async register(tx: Transaction, organisationId: string, members: readonly PricedMember[]): Promise<Result<NamedMember[]>> {
    const coming = members.filter(({ newcomer }) => newcomer !== null);
    const registered = await this.party.register(tx, organisationId, coming.flatMap(({ newcomer }) => newcomer ?? []));
    if (registered.refused) {
      const at = (pointer: string): string => pointer.replace(/^\/travellers\/(\d+)/, (_all, index: string) => pointerOf(coming[Number(index)]!));
      return { ...registered, errors: (registered.errors ?? []).map(({ pointer, detail }) => ({ pointer: at(pointer), detail })) };
    }
    const ids = new Map(coming.map(({ key }, index) => [key, registered.value[index]!.id]));
    return success(members.map((member) => ({ ...member, newTravellerId: ids.get(member.key) ?? null })));
  }

  private async write(tx: Transaction, amendment: Amendment, plan: AmendmentPlan, members: readonly NamedMember[]): Promise<Result<{ changeId: string }>> {
    const { organisationId, bookingId, changes, userId, cause } = amendment;
    const { booking, departureId, difference, total } = plan;
    const fresh = new Map(members.flatMap(({ key, effect, newTravellerId }) => (effect === 'added' && newTravellerId ? [[key, newTravellerId] as const] : [])));
    const lines = plan.lines.map((line) => ({ ...line, whose: (line.whose && fresh.get(line.whose)) ?? line.whose }));
    const version = await this.amendments.amend(tx, {
      organisationId, bookingId, version: booking.version, departureId, total: total.amount, at: this.clock.now(),
      fees: feesAmong(lines, total.currency),
      staying: members.filter(({ effect }) => effect === 'kept').map((member) => amended(member, member.travellerId)),
      coming: members.filter(({ newTravellerId }) => newTravellerId !== null).map((member) => amended(member, member.newTravellerId)),
      leaving: members.flatMap(({ effect, travellerId }) => (effect !== 'kept' && travellerId ? [travellerId] : [])),
    });
    if (version === undefined) return changedMeanwhile;
    const kind: RecordedChange['kind'] = cause ? 'cancelled' : 'amended';
    const done = doneChanges(changes, members, booking, departureId);
    const changeId = await this.history.record(tx, organisationId, bookingId, { version, kind, cause: cause ?? null, changes: done, lines, difference, userId });
    await this.tell(tx, amendment, plan, members, changeId);
    return success({ changeId });
  }

  /** The booking's event for everybody; and one for each traveller who stays but travels otherwise than before. */
  private async tell(tx: Transaction, { organisationId, bookingId }: Amendment, { booking, departureId }: AmendmentPlan, members: readonly NamedMember[], changeId: string): Promise<void> {
    await publish(tx, { type: 'booking.amended', organisationId, subject: { bookingId, departureId, changeId } });
    for (const { effect, travellerId, before, after } of members) {
      if (effect !== 'kept' || !travellerId || booking.status !== 'confirmed') continue;
      if (departureId === booking.departureId && sameChoices(before, after)) continue;
      await publish(tx, { type: 'traveller.trip-changed', organisationId, subject: { travellerId, bookingId } });
    }
  }
}

type NamedMember = PricedMember & { readonly newTravellerId: string | null };

const changedMeanwhile = refuse('booking.changed', { detail: 'Somebody has changed this booking since you looked at it. Look at what is different, then do it again.' });

const amended = ({ after, linesAfter }: NamedMember, id: string | null) => ({ ...allChoices(after!), id: id!, priceLines: linesAfter });

const doneChanges = (changes: readonly BookingChange[], members: readonly NamedMember[], { departureId: from }: StoredBooking, to: string): DoneChange[] =>
  changes.map((change, index): DoneChange => {
    const nobody = { kind: change.kind, travellerId: null, newTravellerId: null, cause: null, before: null, after: null, fromDepartureId: null, toDepartureId: null };
    if (isMove(change)) return { ...nobody, fromDepartureId: from, toDepartureId: to };
    const member = members.find((one) => one.changes.includes(index) && (change.kind === 'add' || one.travellerId === change.travellerId));
    if (!member) return nobody;
    const { travellerId, newTravellerId, before, after } = member;
    const cause = 'cause' in change ? (change.cause ?? null) : null;
    return { ...nobody, travellerId, newTravellerId, cause, before, after };
  });
