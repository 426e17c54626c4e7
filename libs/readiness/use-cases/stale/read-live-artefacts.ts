import { Injectable } from '@nestjs/common';
import { type ListLine, ReadLists } from '#bookings';
import { type EnteredTicket, ReadTickets } from '#flights';
import { ReadDeparture } from '#packages';
import { ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { FactPrints, LiveLine } from '../../domain/stale/marks-of.js';
import type { PrintedName } from '../../domain/stale/reissue-cost.js';
import { IssuedRepository, type StoredLine } from '../../persistence/stale/issued.repository.js';
import { type LiveApplication, LiveArtefactRepository } from '../../persistence/stale/live-artefact.repository.js';
import { ReadTravellerCase, type TravellerCase } from '../read-traveller-case.js';
import { applicationFacts, manifestFacts, scheduleFact, ticketName } from './facts-of.js';
import { PrintFacts, type RawFacts } from './print-facts.js';

/** One departure's artefacts: of some travellers, or of all. */
export interface Scope {
  readonly organisationId: string;
  readonly departureId: string;
  /** Null for everybody. */
  readonly travellerIds: readonly string[] | null;
}

export interface DepartureArtefacts {
  readonly issued: readonly StoredLine[];
  readonly live: readonly LiveLine[];
  readonly lists: ReadonlySet<string>;
  /** Names that tickets have to carry now, by `<leg> <traveller>`. */
  readonly ticketNames: ReadonlyMap<string, PrintedName>;
  /** How tickets that were entered stand to those names, by the same key. */
  readonly ticketGrades: ReadonlyMap<string, EnteredTicket['grade']>;
}

type Documents = Awaited<ReturnType<ReadTravelDocuments['latest']>>;

/** Gathers what was issued for a departure, and what would be said if all of it were issued now. */
@Injectable()
export class ReadLiveArtefacts {
  constructor(
    private readonly departures: ReadDeparture,
    private readonly cases: ReadTravellerCase,
    private readonly travellers: ReadTravellers,
    private readonly documents: ReadTravelDocuments,
    private readonly supplierLists: ReadLists,
    private readonly entered: ReadTickets,
    private readonly places: LiveArtefactRepository,
    private readonly issued: IssuedRepository,
    private readonly prints: PrintFacts,
  ) {}

  /** Null for a departure that the organisation does not have. */
  async read(scope: Scope): Promise<DepartureArtefacts | null> {
    const { organisationId, departureId, travellerIds } = scope;
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return null;
    const { eventId } = departure.value;
    const cases = await this.casesOf(scope);
    const seats = await this.places.seats(organisationId, departureId, travellerIds);
    const ids = [...new Set([...cases.keys(), ...seats.map((seat) => seat.travellerId)])];
    const documents = await this.documents.latest(organisationId, ids);
    const registered = await this.travellers.byIds(organisationId, ids);
    const recorded = await this.issued.lines(organisationId, departureId, eventId, travellerIds);
    const gone = await this.erased(organisationId, recorded);
    const legs = [...new Set([...seats.map(({ legId }) => legId), ...recorded.filter(({ kind }) => kind === 'manifest').map(({ sourceId }) => sourceId)])];
    const lists = await this.issued.lists(organisationId, [...legs, departureId, ...(eventId ? [eventId] : [])]);
    const print = (travellerId: string, facts: Parameters<PrintFacts['of']>[2]) => this.prints.of(organisationId, travellerId, facts);

    const applications = await this.places.applications(organisationId, departureId, travellerIds);
    const papers = applications.flatMap((application) => paperLines(application, departureId, this.factsOfPaper(application, cases, documents, print)));
    const tickets = seats.flatMap(({ legId, travellerId, mode, ...times }): { line: LiveLine; name: PrintedName }[] => {
      const one = cases.get(travellerId);
      if (!one || mode === 'road') return [];
      const name = ticketName(one, documents.get(travellerId)?.data);
      return [{ line: { kind: 'ticket', artefactId: legId, sourceId: legId, travellerId, departureId, facts: print(travellerId, { ...name, ...scheduleFact(times) }) }, name }];
    });
    const facts = new Map(tickets.map(({ line }) => [`${line.sourceId} ${line.travellerId}`, line.facts]));
    const entered = await this.entered.entered(organisationId, departureId, travellerIds);
    const carried = entered.map((ticket) => asCarried(ticket, departureId, facts.get(keyOf(ticket)) ?? {}, print));
    const seated = new Set(seats.map(keyOf));
    const unused = entered.filter((ticket) => !seated.has(keyOf(ticket))).map(({ legId, travellerId }): LiveLine => ({ kind: 'ticket', artefactId: legId, sourceId: legId, travellerId, departureId, facts: null }));
    const byCarriers = new Set(entered.map(keyOf));
    const assumed = recorded.filter(({ kind, sourceId, travellerId }) => !(kind === 'ticket' && byCarriers.has(`${sourceId} ${travellerId}`)));
    const manifests = seats.flatMap(({ legId, travellerId, ...times }): LiveLine[] => {
      const [document, told] = [documents.get(travellerId)?.data, registered.get(travellerId)];
      if (!told || told.surname === null) return [];
      const facts = manifestFacts({
        surname: document?.surname ?? told.surname, givenNames: document?.givenNames ?? told.givenNames, nationality: document?.nationality ?? told.nationality,
        documentNumber: document?.number ?? null, issuingState: document?.issuingState ?? null, birthDate: document?.birthDate ?? null,
        sex: document?.sex ?? null, expiryDate: document?.expiryDate ?? null,
      });
      return [{ kind: 'manifest', artefactId: legId, sourceId: legId, travellerId, departureId, facts: print(travellerId, { ...facts, ...scheduleFact(times) }) }];
    });
    const [beds, runners] = [await this.listed(scope, 'rooming-list', departureId, lists), eventId ? await this.listed(scope, 'bib', eventId, lists) : []];
    const numbered = new Set(runners.map(({ travellerId }) => travellerId));
    // Somebody who runs with another departure of the same event is that one's matter, as is who left it.
    const here = (line: StoredLine): boolean => line.kind !== 'bib' || cases.has(line.travellerId) || (line.departureId === departureId && !numbered.has(line.travellerId));
    return {
      issued: [...assumed, ...carried].filter((line) => !gone.has(line.travellerId) && here(line)).map((line) => ({ ...line, departureId: line.kind === 'bib' ? departureId : line.departureId })),
      live: [...papers, ...tickets.map(({ line }) => line), ...unused, ...manifests, ...beds, ...runners.filter(({ travellerId }) => cases.has(travellerId))],
      lists,
      ticketGrades: new Map(entered.map((ticket) => [keyOf(ticket), ticket.grade])),
      ticketNames: new Map(tickets.map(({ line, name }) => [`${line.sourceId} ${line.travellerId}`, name])),
    };
  }

  private async casesOf({ organisationId, departureId, travellerIds }: Scope): Promise<Map<string, TravellerCase>> {
    const found = travellerIds
      ? (await Promise.all(travellerIds.map((id) => this.cases.read(organisationId, id)))).filter((one) => one !== null)
      : await this.cases.ofDeparture(organisationId, departureId);
    return new Map(found.filter(({ booking }) => booking.departureId === departureId).map((one) => [one.travellerId, one]));
  }

  private async erased(organisationId: string, lines: readonly StoredLine[]): Promise<Set<string>> {
    const ids = [...new Set(lines.map(({ travellerId }) => travellerId))];
    const known = await this.travellers.byIds(organisationId, ids);
    return new Set(ids.filter((id) => (known.get(id)?.surname ?? null) === null));
  }

  private factsOfPaper({ travellerId }: LiveApplication, cases: ReadonlyMap<string, TravellerCase>, documents: Documents, print: (id: string, facts: ReturnType<typeof applicationFacts>) => LiveLine['facts']): LiveLine['facts'] {
    const one = cases.get(travellerId);
    return one ? print(travellerId, applicationFacts(one, documents.get(travellerId)?.data)) : null;
  }

  /** Only where such a list was ever sent: it opens names. */
  private async listed({ organisationId, departureId, travellerIds }: Scope, kind: 'rooming-list' | 'bib', sourceId: string, lists: ReadonlySet<string>): Promise<LiveLine[]> {
    if (!lists.has(`${kind} ${sourceId}`)) return [];
    const lines = await this.supplierLists.now({ organisationId, kind: kind === 'bib' ? 'bibs' : 'rooming', ownerId: sourceId });
    return lines
      .filter(({ travellerId, name }) => name !== null && (travellerIds === null || travellerIds.includes(travellerId)))
      .map(({ travellerId, name, place }: ListLine) => ({ kind, artefactId: sourceId, sourceId, travellerId, departureId, facts: this.prints.of(organisationId, travellerId, { name, place }) }));
  }
}

const keyOf = ({ legId, travellerId }: { readonly legId: string; readonly travellerId: string }): string => `${legId} ${travellerId}`;

/**
 * A ticket that was entered says what its carrier printed, whatever we assumed: wrong by what differs of the name, where that has to be corrected,
 * and by the times, where it was issued for others.
 */
function asCarried({ legId, travellerId, issueId, surname, givenNames, grade, issuedFor }: EnteredTicket, departureId: string, now: FactPrints, print: (id: string, facts: RawFacts) => FactPrints): StoredLine {
  const isWrong = grade === 'small' || grade === 'major';
  const facts = { ...now, ...(isWrong ? print(travellerId, { surname, givenNames }) : {}), ...(issuedFor ? print(travellerId, scheduleFact(issuedFor)) : {}) };
  return { kind: 'ticket', sourceId: legId, travellerId, departureId, issueId, printed: null, facts };
}

function paperLines({ id, travellerId, status, batchId }: LiveApplication, departureId: string, facts: LiveLine['facts']): LiveLine[] {
  const line = { sourceId: id, travellerId, departureId, facts };
  if (status === 'issued') return [{ ...line, kind: 'visa', artefactId: id }];
  return [{ ...line, kind: 'application', artefactId: id }, ...(batchId ? [{ ...line, kind: 'batch' as const, artefactId: batchId }] : [])];
}

