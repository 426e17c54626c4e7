import { Injectable } from '@nestjs/common';
import { HoldBundle, ReadAllotments } from '#inventory';
import { Clock, type Locale, newId, type Result, success } from '#kernel';
import { type DepartureDetail, type PartyPrice, ReadDeparture, refuseUnlessOnSale } from '#packages';
import { Database, publish, type Transaction } from '#platform';
import type { BookedTraveller, Booking } from '../../domain/booking.js';
import { matchChoices, type OfferedLeg } from '../../domain/match-choices.js';
import { allChoices, checkPartySize, holdUntil, type Leader, type TravellerChoices } from '../../domain/party.js';
import { newReference } from '../../domain/reference.js';
import { refuseOverlappingLegs } from '../../domain/refuse-overlapping-legs.js';
import { checkSubParties, type SoldByAgency, type ToldSubParty } from '../../domain/sub-party.js';
import { ArrangementRepository } from '../../persistence/arrangement.repository.js';
import { BookingRepository, type StoredBooking } from '../../persistence/booking.repository.js';
import { JudgeTerms } from '../amending/judge-terms.js';
import { BookingSearchRepository } from '../../persistence/booking-search.repository.js';
import { PriceBooking } from './price-booking.js';
import { type PartyMember, type RegisteredMember, RegisterParty } from '../amending/register-party.js';

/** What a customer asks for. `legs` are those that the departure offers, as flights tell. */
export interface BookingRequest {
  readonly organisationId: string;
  readonly departureId: string;
  readonly leader: Leader;
  readonly travellers: readonly (PartyMember & TravellerChoices)[];
  readonly legs: readonly OfferedLeg[];
  /** Whose price it gets, if it is still good and for this party; else the price of the day. */
  readonly quoteId?: string | undefined;
  /** The package's own unless told; a quote has its own. */
  readonly currency?: string | undefined;
  /** The version of the terms that the customer accepted. Left out where staff take a booking before anybody has. */
  readonly acceptedTermsVersion?: number | undefined;
  /** How long to hold before it must be confirmed: 30 minutes unless told, 24 hours at most. */
  readonly holdMinutes?: number | undefined;
  /** Parts of the party that pay for themselves, with the travellers' places in `travellers`. */
  readonly subParties?: readonly ToldSubParty<number>[] | undefined;
  /** The language in which the customer is written to; English unless told. */
  readonly locale?: Locale | undefined;
  /** Who sells it, where that is an agency. */
  readonly agency?: SoldByAgency | null | undefined;
}

type ForSale = Omit<DepartureDetail, 'itinerary'>;

/** Takes a booking: the travellers, and for each a place, a bed, a seat each way and a race slot, all or nothing. */
@Injectable()
export class TakeBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly allotments: ReadAllotments,
    private readonly prices: PriceBooking,
    private readonly terms: JudgeTerms,
    private readonly bundle: HoldBundle,
    private readonly party: RegisterParty,
    private readonly bookings: BookingRepository,
    private readonly search: BookingSearchRepository,
    private readonly arrangements: ArrangementRepository,
  ) {}

  /**
   * Refuses with `departure.unknown`, `departure.not-on-sale`, `booking.party-size`, `booking.sub-party-unusable`,
   * `booking.hold-length`, `terms.not-current`,
   * what {@link PriceBooking} refuses, `booking.choice-not-offered`, `traveller.details-invalid` or `inventory.exhausted`;
   * what is about a choice points at it (`/travellers/2/race`). What it takes leaves with the commit: within a transaction of
   * the caller's, it is that one which refuses with `inventory.exhausted`.
   */
  take(request: BookingRequest): Promise<Result<Booking>> {
    return this.database.transaction(async (tx) => {
      const found = await this.departures.forSale(request.organisationId, request.departureId);
      if (found.refused) return found;
      const refusal = refuseUnlessOnSale(found.value, this.clock.now()) ?? checkPartySize(request.travellers.length) ?? checkSubParties(request.subParties ?? [], new Set(request.travellers.keys()));
      return refusal ?? this.sell(tx, found.value, request);
    });
  }

  private async sell(tx: Transaction, departure: ForSale, request: BookingRequest): Promise<Result<Booking>> {
    const { organisationId, travellers, leader } = request;
    const createdAt = this.clock.now();
    const expiresAt = holdUntil(createdAt, request.holdMinutes);
    if (expiresAt.refused) return expiresAt;
    const price = await this.prices.of(departure, request);
    if (price.refused) return price;
    const terms = await this.terms.accepted(organisationId, departure.id, request.acceptedTermsVersion);
    if (terms.refused) return terms;
    const wants = matchChoices(await this.offer(departure, request), travellers);
    if (wants.refused) return wants;
    const overlap = refuseOverlappingLegs(request.legs, travellers);
    if (overlap) return overlap;
    const members = await this.party.register(tx, organisationId, travellers);
    if (members.refused) return members;

    const holdId = newId();
    const booking = await this.write(tx, partyOf(members.value, travellers, price.value), {
      id: newId(), organisationId, departureId: departure.id, holdId, status: 'held', leader,
      total: price.value.total, fees: [], locale: request.locale ?? 'en', quoteId: request.quoteId ?? null, terms: terms.value, version: 1, expiresAt: expiresAt.value, createdAt,
    });
    await this.arrange(tx, booking, request);
    this.bundle.holdAtCommit(tx, { holdId, organisationId, expiresAt: expiresAt.value, wants: wants.value });
    return success(booking);
  }

  private async arrange(tx: Transaction, { id, createdAt, travellers }: Booking, { organisationId, subParties = [], agency = null }: BookingRequest): Promise<void> {
    if (subParties.length === 0 && !agency) return;
    await this.arrangements.note(tx, organisationId, id, subParties.length > 0 ? 'group' : 'individual', agency);
    const told = subParties.map((part) => ({ ...part, id: undefined, travellers: part.travellers.map((at) => travellers[at]!.id) }));
    await this.arrangements.arrange(tx, organisationId, id, told, createdAt);
  }

  private async offer(departure: ForSale, { organisationId, legs }: BookingRequest) {
    const owners = [departure.id, ...(departure.eventId === null ? [] : [departure.eventId]), ...legs.map((leg) => leg.id)];
    const allotments = await this.allotments.ofOwners(organisationId, owners);
    return { departureId: departure.id, eventId: departure.eventId, legs, allotments };
  }

  private async write(tx: Transaction, travellers: BookedTraveller[], unnamed: Omit<StoredBooking, 'reference'>): Promise<Booking> {
    const { organisationId, holdId: _hold, ...booking } = unnamed;
    const reference = await this.insert(tx, unnamed, travellers);
    this.search.add(tx, unnamed);
    const subject = { bookingId: booking.id, departureId: booking.departureId };
    await publish(tx, { type: 'booking.held', organisationId, subject });
    return { ...booking, reference, travellers };
  }

  /** References are drawn by lot; one that is taken is drawn again. */
  private async insert(tx: Transaction, unnamed: Omit<StoredBooking, 'reference'>, travellers: BookedTraveller[]): Promise<string> {
    const reference = newReference();
    return (await this.bookings.insert(tx, { ...unnamed, reference }, travellers)) ? reference : this.insert(tx, unnamed, travellers);
  }
}

const partyOf = (members: readonly RegisteredMember[], choices: readonly TravellerChoices[], price: PartyPrice): BookedTraveller[] =>
  members.map((member, index) => ({ ...member, ...allChoices(choices[index]!), priceLines: price.travellers[index]! }));
