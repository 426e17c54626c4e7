import { Injectable } from '@nestjs/common';
import { type ListLine, ReadLists } from '#bookings';
import { JudgeTraveller, ReadVisaList, type VisaListing } from '#entry';
import { type EnteredTicket, type Leg, ReadLegs, ReadManifests, ReadTickets, type SentList } from '#flights';
import { ReadDeparture } from '#packages';
import { ReadTravelDocuments, ReadTravellers, type StoredTravelDocument, type TravellerDetails } from '#travellers';
import { needsApproval } from '../../domain/needs-approval.js';
import type { FactPrints } from '../../domain/stale/marks-of.js';
import { type BedRow, type BibRow, type BookedRow, ListedRepository } from '../../persistence/reconciliation/listed.repository.js';
import { IssuedRepository, type StoredLine } from '../../persistence/stale/issued.repository.js';
import { LiveArtefactRepository } from '../../persistence/stale/live-artefact.repository.js';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';
import { PrintFacts } from '../stale/print-facts.js';
import type { WrittenName } from './agreements.js';

/** Everything that says something of travellers of one departure, read once for all of them. */
export interface GatheredLists {
  readonly booked: readonly BookedRow[];
  /** Of those who are booked and not erased. */
  readonly cases: ReadonlyMap<string, TravellerCase>;
  readonly travellers: ReadonlyMap<string, TravellerDetails>;
  readonly documents: ReadonlyMap<string, StoredTravelDocument>;
  readonly visaNeeded: ReadonlySet<string>;
  readonly visas: readonly VisaListing[];
  readonly legs: readonly Leg[];
  /** Those that were cancelled, as far as a ticket or a manifest speaks of them. */
  readonly cancelledLegs: readonly Leg[];
  readonly seats: readonly { readonly travellerId: string; readonly legId: string }[];
  /** Lines of applications and tickets as they were issued. */
  readonly issued: readonly StoredLine[];
  /** As on tickets that were entered, and on others that carry another name than one of now, by `<leg> <traveller>`. */
  readonly ticketNames: ReadonlyMap<string, WrittenName>;
  /** Fingerprints of what the passports of those say who have a line that was issued. */
  readonly passportPrints: ReadonlyMap<string, FactPrints>;
  /** Tickets as their carriers printed them; of whose seat none was entered, the line that was issued with it counts. */
  readonly tickets: readonly EnteredTicket[];
  /** What borders, carriers, hotels and guides hold. */
  readonly manifests: readonly SentList[];
  readonly beds: readonly BedRow[];
  readonly roomsBegun: boolean;
  readonly sentRooms: readonly ListLine[] | null;
  readonly bibs: readonly BibRow[];
  readonly numbered: ReadonlySet<string>;
  readonly sentBibs: readonly ListLine[] | null;
}

/** Reads the five lists of a departure and what they are held against: a fixed number of statements. */
@Injectable()
export class GatherLists {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly judge: JudgeTraveller,
    private readonly travellers: ReadTravellers,
    private readonly documents: ReadTravelDocuments,
    private readonly visas: ReadVisaList,
    private readonly legs: ReadLegs,
    private readonly entered: ReadTickets,
    private readonly sentManifests: ReadManifests,
    private readonly supplierLists: ReadLists,
    private readonly listed: ListedRepository,
    private readonly places: LiveArtefactRepository,
    private readonly issued: IssuedRepository,
    private readonly prints: PrintFacts,
  ) {}

  /** Null for a departure that the organisation does not have. */
  async of(organisationId: string, departureId: string): Promise<GatheredLists | null> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return null;
    const { eventId } = departure.value;
    const booked = await this.listed.booked(organisationId, departureId);
    const cases = new Map((await this.cases.ofDeparture(organisationId, departureId)).map((one) => [one.travellerId, one]));
    const [visas, legs] = [await this.visas.ofDeparture(organisationId, departureId), await this.legs.ofDeparture(organisationId, departureId)];
    const seats = await this.places.seats(organisationId, departureId, null);
    const issued = (await this.issued.lines(organisationId, departureId, null, null)).filter(({ kind }) => kind === 'ticket' || kind === 'application');
    const tickets = await this.entered.entered(organisationId, departureId, null);
    const manifests = await this.sentManifests.sentOf(organisationId, departureId);
    const going = new Set(legs.map(({ id }) => id));
    const cancelledLegs = await this.legs.byIds(organisationId, [...tickets, ...manifests].map(({ legId }) => legId).filter((id) => !going.has(id)));
    const rooms = await this.roomsOf(organisationId, departureId);
    const bibs = eventId === null ? noBibs : await this.bibsOf(organisationId, departureId, eventId);
    const named = [
      ...booked, ...visas, ...seats, ...issued, ...tickets, ...manifests.flatMap(({ people }) => people.map(({ id }) => ({ travellerId: id }))), ...rooms.beds, ...(rooms.sentRooms ?? []), ...bibs.bibs, ...(bibs.sentBibs ?? []),
    ];
    const ids = [...new Set(named.map(({ travellerId }) => travellerId))];
    const documents = await this.documents.latest(organisationId, ids);
    const passportPrints = this.printsOf(organisationId, issued, documents);
    return {
      booked, cases, visas, legs, cancelledLegs, seats, issued, tickets, manifests, ...rooms, ...bibs,
      documents, passportPrints,
      travellers: await this.detailsOf(organisationId, ids, cases),
      visaNeeded: await this.needed(organisationId, [...cases.values()]),
      ticketNames: new Map([...(await this.namesOnTickets(issued, passportPrints)), ...tickets.map(({ legId, travellerId, surname, givenNames }) => [`${legId} ${travellerId}`, { surname, givenNames }] as const)]),
    };
  }

  private async needed(organisationId: string, cases: readonly TravellerCase[]): Promise<Set<string>> {
    const verdicts = await this.judge.judgeAll(organisationId, cases);
    return new Set(cases.flatMap(({ travellerId }, at) => (needsApproval(verdicts[at]!) ? [travellerId] : [])));
  }

  /** A case has been opened already; only those without one are looked up. */
  private async detailsOf(organisationId: string, ids: readonly string[], cases: ReadonlyMap<string, TravellerCase>): Promise<Map<string, TravellerDetails>> {
    const others = await this.travellers.byIds(organisationId, ids.filter((id) => !cases.has(id)));
    return new Map([...others, ...[...cases].map(([id, { identity }]) => [id, { id, ...identity }] as const)]);
  }

  private printsOf(organisationId: string, issued: readonly StoredLine[], documents: ReadonlyMap<string, StoredTravelDocument>): Map<string, FactPrints> {
    const ids = new Set(issued.filter(({ kind }) => kind !== 'application').map(({ travellerId }) => travellerId));
    return new Map([...ids].flatMap((travellerId) => {
      const document = documents.get(travellerId)?.data;
      if (!document) return [];
      const { surname, givenNames, number } = document;
      return [[travellerId, this.prints.of(organisationId, travellerId, { surname, givenNames, documentNumber: number })] as const];
    }));
  }

  /** Sealed names are opened where they may contradict a passport; the others are what the passport says. */
  private async namesOnTickets(issued: readonly StoredLine[], passports: ReadonlyMap<string, FactPrints>): Promise<Map<string, WrittenName>> {
    const tickets = issued.filter(({ kind, travellerId, facts }) => {
      const passport = passports.get(travellerId);
      return kind === 'ticket' && passport && (passport.surname !== facts.surname || passport.givenNames !== facts.givenNames);
    });
    const names = await this.issued.printedNames(tickets);
    return new Map(tickets.flatMap(({ sourceId, travellerId }, at) => (names[at] ? [[`${sourceId} ${travellerId}`, names[at]] as const] : [])));
  }

  private async roomsOf(organisationId: string, departureId: string): Promise<Pick<GatheredLists, 'beds' | 'roomsBegun' | 'sentRooms'>> {
    return {
      beds: await this.listed.beds(organisationId, departureId),
      roomsBegun: await this.listed.roomsBegun(organisationId, departureId),
      sentRooms: await this.supplierLists.sent({ organisationId, kind: 'rooming', ownerId: departureId }),
    };
  }

  /** A race has runners of several departures: those of another one are not ours to compare. */
  private async bibsOf(organisationId: string, departureId: string, eventId: string): Promise<Pick<GatheredLists, 'bibs' | 'numbered' | 'sentBibs'>> {
    const elsewhere = await this.listed.elsewhere(organisationId, departureId, eventId);
    const here = ({ travellerId }: { readonly travellerId: string }): boolean => !elsewhere.has(travellerId);
    const sent = await this.supplierLists.sent({ organisationId, kind: 'bibs', ownerId: eventId });
    return {
      bibs: (await this.listed.bibs(organisationId, eventId)).filter(here),
      numbered: await this.listed.numberedCategories(organisationId, eventId),
      sentBibs: sent && sent.filter(here),
    };
  }
}

const noBibs: Pick<GatheredLists, 'bibs' | 'numbered' | 'sentBibs'> = { bibs: [], numbered: new Set(), sentBibs: null };
