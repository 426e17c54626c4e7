import { Injectable } from '@nestjs/common';
import { ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { Leg } from '../../domain/leg.js';
import { crewPerson } from '../../domain/manifests/crew.js';
import { byName, listPerson } from '../../domain/manifests/list-person.js';
import type { ManifestKind } from '../../domain/manifests/manifest-kind.js';
import { type LegPerson, missingOf } from '../../domain/manifests/missing-needs.js';
import { LegCrewRepository } from '../../persistence/manifests/leg-crew.repository.js';
import { PassengerRepository } from '../../persistence/passenger.repository.js';
import { SeatBlockRepository } from '../../persistence/seats/seat-block.repository.js';
import { TicketRepository } from '../../persistence/tickets/ticket.repository.js';

/** Entry approvals' numbers for a departure by traveller id; who has none is not in the map. Entry's door gives them. */
export type ApprovalNumbers = (travellerIds: readonly string[], departureId: string) => Promise<ReadonlyMap<string, string>>;

/** Who is on a leg now, and what is missing of them: its travellers by name, or its crew in the order in which it was named. */
@Injectable()
export class GatherPeople {
  constructor(
    private readonly passengers: PassengerRepository,
    private readonly travellers: ReadTravellers,
    private readonly documents: ReadTravelDocuments,
    private readonly crew: LegCrewRepository,
    private readonly tickets: TicketRepository,
    private readonly blocks: SeatBlockRepository,
  ) {}

  async of(organisationId: string, leg: Leg, kind: ManifestKind, approvalNumbers: ApprovalNumbers): Promise<LegPerson[]> {
    if (kind === 'crew') return (await this.crew.read(organisationId, leg.id)).members.map(crewPerson);
    const passengers = await this.passengers.ofLeg(organisationId, leg.id);
    const ids = passengers.map(({ travellerId }) => travellerId);
    const registered = await this.travellers.byIds(organisationId, ids);
    const documents = await this.documents.latest(organisationId, ids);
    const approvals = await approvalNumbers(ids, leg.departureId);
    const tickets = new Map((await this.tickets.ofLegs(organisationId, [leg.id])).map((ticket) => [ticket.travellerId, ticket]));
    const blocks = await this.blocks.ofLegs(organisationId, [leg.id]);
    // Of several blocks nobody knows whose seat is in which.
    const ofAll = blocks.length === 1 ? blocks[0]!.locator : null;
    return passengers
      .map((passenger) => {
        const id = passenger.travellerId;
        const ticket = tickets.get(id);
        return listPerson(passenger, registered.get(id), documents.get(id)?.data, { approvalNumber: approvals.get(id) ?? null, ticketNumber: ticket?.number ?? null, locator: ticket?.locator ?? ofAll });
      })
      .sort(byName)
      .map((person) => ({ person, missing: missingOf(person, documents.get(person.id)?.state === 'confirmed') }));
  }
}
