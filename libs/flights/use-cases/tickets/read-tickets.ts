import { Injectable } from '@nestjs/common';
import { Clock, dayOf, type Result, refuse, success } from '#kernel';
import { compareTicketName, type NameComparison } from '../../domain/names/compare-ticket-name.js';
import { type FamilyName, familyNameOf } from '../../domain/names/family-name.js';
import type { NameGrade } from '../../domain/names/name-grade.js';
import { readTicketName } from '../../domain/names/ticket-name.js';
import { renderName } from '../../domain/names/renderings.js';
import type { FlightLeg } from '../../domain/legs/flight-leg.js';
import { type NameFix, nameFix } from '../../domain/tickets/name-scale.js';
import { FlightLegRepository } from '../../persistence/legs/flight-leg.repository.js';
import { PassengerRepository } from '../../persistence/passenger.repository.js';
import { NameScaleRepository, type StoredNameScale } from '../../persistence/tickets/name-scale.repository.js';
import { type StoredTicket, TicketRepository } from '../../persistence/tickets/ticket.repository.js';
import { type NameOnRecord, ReadPassportNames } from '../names/read-passport-names.js';

/** A ticket beside the passport's name, and what putting it right costs. */
export interface ComparedTicket {
  readonly travellerId: string;
  readonly legId: string;
  /** Null for who does not sit on the leg any more, and still has a ticket. */
  readonly bookingReference: string | null;
  readonly ticket: StoredTicket | null;
  /** Null for who is erased. */
  readonly onRecord: NameOnRecord | null;
  readonly familyName: FamilyName | null;
  /** As the ticket would be written from that name. */
  readonly expected: string | null;
  readonly comparison: NameComparison | null;
  readonly fix: NameFix | null;
}

/** What a ticket that was entered says, and how that stands to the name on record. */
export interface EnteredTicket {
  readonly legId: string;
  readonly travellerId: string;
  /** Another one each time that what is printed changes. */
  readonly issueId: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly grade: NameGrade | null;
  /** The times of the leg that it was issued for; null for a reservation, which goes with its leg. */
  readonly issuedFor: { readonly departsAt: Date; readonly arrivesAt: Date } | null;
}

export interface TicketsOfLeg {
  readonly leg: FlightLeg;
  readonly scale: StoredNameScale | null;
  readonly lines: readonly ComparedTicket[];
}

/** Tickets, each compared at this moment. It opens names of passports: whoever shows them to a person records that. */
@Injectable()
export class ReadTickets {
  constructor(
    private readonly clock: Clock,
    private readonly legs: FlightLegRepository,
    private readonly passengers: PassengerRepository,
    private readonly names: ReadPassportNames,
    private readonly tickets: TicketRepository,
    private readonly scales: NameScaleRepository,
  ) {}

  /**
   * Every traveller of every leg, by family name where the passport says which it is; buses have no tickets. A cancelled leg is there while somebody
   * still has a ticket for it.
   */
  async ofDeparture(organisationId: string, departureId: string): Promise<TicketsOfLeg[]> {
    const legs = await this.ofLegs(organisationId, (await this.legs.ofDeparture(organisationId, departureId)).filter(({ mode }) => mode !== 'road'));
    return legs.filter(({ leg, lines }) => leg.cancelledAt === null || lines.length > 0);
  }

  /** Refuses `leg.unknown`. */
  async ofLeg(organisationId: string, legId: string): Promise<Result<TicketsOfLeg>> {
    const [found] = await this.ofLegs(organisationId, await this.legs.byIds(organisationId, [legId]));
    return found ? success(found) : refuse('leg.unknown');
  }

  /** Tickets that somebody entered, with their grades; of these travellers alone, where some are named. Carriers' limits are not looked at. */
  async entered(organisationId: string, departureId: string, travellerIds: readonly string[] | null): Promise<EnteredTicket[]> {
    const tickets = await this.tickets.ofDeparture(organisationId, departureId, travellerIds);
    if (tickets.length === 0) return [];
    const names = await this.names.of(organisationId, [...new Set(tickets.map(({ travellerId }) => travellerId))]);
    return tickets.map(({ legId, travellerId, issueId, name, departsAt, arrivesAt }) => {
      const onRecord = names.get(travellerId);
      const [reading] = readTicketName(name);
      return { legId, travellerId, issueId, surname: reading?.surname ?? '', givenNames: reading?.givenNames ?? '', grade: onRecord ? compareTicketName(name, onRecord.name).grade : null, issuedFor: departsAt && arrivesAt && { departsAt, arrivesAt } };
    });
  }

  /** One ticket, void ones too. Refuses `ticket.unknown`. */
  async one(organisationId: string, id: string): Promise<Result<StoredTicket>> {
    const found = await this.tickets.byId(organisationId, id);
    return found ? success(found) : refuse('ticket.unknown');
  }

  private async ofLegs(organisationId: string, legs: readonly FlightLeg[]): Promise<TicketsOfLeg[]> {
    const tickets = Map.groupBy(await this.tickets.ofLegs(organisationId, legs.map(({ id }) => id)), ({ legId }) => legId);
    const scales = new Map((await this.scales.list(organisationId, [...new Set(legs.map(({ carrier }) => carrier))])).map((scale) => [scale.carrier, scale]));
    const seated = new Map(await Promise.all(legs.map(async ({ id }) => [id, await this.passengers.ofLeg(organisationId, id)] as const)));
    const ids = [...[...seated.values()].flat(), ...[...tickets.values()].flat()].map(({ travellerId }) => travellerId);
    const names = await this.names.of(organisationId, [...new Set(ids)]);
    const today = dayOf(this.clock.now());
    return legs.map((leg) => {
      const scale = scales.get(leg.carrier) ?? null;
      const byTraveller = new Map((tickets.get(leg.id) ?? []).map((ticket) => [ticket.travellerId, ticket]));
      const references = new Map((seated.get(leg.id) ?? []).map(({ travellerId, bookingReference }) => [travellerId, bookingReference]));
      const lines = [...new Set([...references.keys(), ...byTraveller.keys()])].map((travellerId): ComparedTicket => {
        const ticket = byTraveller.get(travellerId) ?? null;
        const onRecord = names.get(travellerId) ?? null;
        const comparison = ticket && onRecord && compareTicketName(ticket.name, onRecord.name, { longest: scale?.nameLength ?? null });
        return {
          travellerId,
          legId: leg.id,
          bookingReference: references.get(travellerId) ?? null,
          ticket,
          onRecord,
          familyName: onRecord && familyNameOf(onRecord.name),
          expected: onRecord && renderName(onRecord.name, { title: comparison?.title ?? null, longest: scale?.nameLength ?? null }).ticket,
          comparison,
          fix: ticket && comparison?.grade ? nameFix(scale, { grade: comparison.grade, today, departsOn: leg.departsAt.slice(0, 10), ticketed: ticket.status === 'ticketed' }) : null,
        };
      });
      return { leg, scale, lines: lines.sort(byFamilyName) };
    });
  }
}

/** Who has no name comes last. */
const byFamilyName = (one: ComparedTicket, other: ComparedTicket): number =>
  Number(one.familyName === null) - Number(other.familyName === null) ||
  (one.familyName?.name ?? '').localeCompare(other.familyName?.name ?? '', 'en') ||
  (one.onRecord?.name.givenNames ?? '').localeCompare(other.onRecord?.name.givenNames ?? '', 'en') ||
  one.travellerId.localeCompare(other.travellerId);
