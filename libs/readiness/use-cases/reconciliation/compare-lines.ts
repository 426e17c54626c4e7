import { Injectable } from '@nestjs/common';
import type { ListedPerson } from '#flights';
import type { TravelDocumentData } from '#travellers';
import type { Agreement, BookedLine, ComparedLines, Sent, Way } from '../../domain/reconciliation/lists.js';
import type { FactPrints } from '../../domain/stale/marks-of.js';
import { applicationFacts } from '../stale/facts-of.js';
import { PrintFacts, type RawFacts } from '../stale/print-facts.js';
import { both, nameFromList, namesAgainst, numberAgreement, unknown, type WrittenName } from './agreements.js';
import type { GatheredLists } from './gather-lists.js';

/** Puts what the lists say of each traveller beside what their passport says. */
@Injectable()
export class CompareLines {
  constructor(private readonly prints: PrintFacts) {}

  /** Of everybody whom any list names: those with a booking first, in its order. */
  of(organisationId: string, lists: GatheredLists): ComparedLines[] {
    const { cases, travellers, documents } = lists;
    const booked = new Map(lists.booked.map((row) => [row.travellerId, row]));
    const visas = Map.groupBy(lists.visas, ({ travellerId }) => travellerId);
    const seats = Map.groupBy(lists.seats, ({ travellerId }) => travellerId);
    const issued = new Map(lists.issued.map((line) => [`${line.kind} ${line.sourceId} ${line.travellerId}`, line.facts]));
    const sent = sentLists(lists);
    const entered = new Set(lists.tickets.map(({ legId, travellerId }) => `${legId} ${travellerId}`));
    const ticketedLegs = new Set(lists.tickets.map(({ legId }) => legId));
    const tickets = Map.groupBy(lists.tickets, ({ travellerId }) => travellerId);
    const legs = new Map(lists.legs.map((leg) => [leg.id, leg]));
    const beds = new Map(lists.beds.map((row) => [row.travellerId, row]));
    const bibs = new Map(lists.bibs.map((row) => [row.travellerId, row]));
    const [sentRooms, sentBibs] = [namesOf(lists.sentRooms), namesOf(lists.sentBibs)];
    const print = (travellerId: string, facts: RawFacts): FactPrints => this.prints.of(organisationId, travellerId, facts);

    return everybody(lists).map((travellerId): ComparedLines => {
      const document = documents.get(travellerId)?.data;
      const nameAgreement = namesAgainst(document);
      const known = travellers.get(travellerId);
      const row = booked.get(travellerId);
      const isErased = (known?.surname ?? null) === null;
      const named = !known || known.surname === null ? null : { surname: known.surname, givenNames: known.givenNames ?? '' };
      const passport = lists.passportPrints.get(travellerId) ?? null;
      const here = new Set((seats.get(travellerId) ?? []).map(({ legId }) => legId));
      return {
        travellerId,
        booked: {
          standing: row ? (isErased && row.standing === 'booked' ? 'left' : row.standing) : 'none',
          race: row?.race ?? null, room: row?.room ?? null,
          legs: { arrival: row?.arrivalLegId ?? null, departure: row?.departureLegId ?? null },
          agreement: { ...unknown, name: nameAgreement(named) },
        } satisfies BookedLine,
        visaNeeded: lists.visaNeeded.has(travellerId),
        visas: (visas.get(travellerId) ?? []).map(({ applicationId, authority, status, sent }) => ({
          applicationId, authority, status: status as ComparedLines['visas'][number]['status'],
          agreement: sent
            ? { name: nameAgreement(sent), documentNumber: numberAgreement(sent.documentNumber, document) }
            : ofFacts(issued.get(`application ${applicationId} ${travellerId}`), () => (cases.has(travellerId) && document ? print(travellerId, factsOfForm(lists, travellerId, document)) : null)),
        })),
        seats: [...here].flatMap((legId) => {
          const leg = legs.get(legId);
          if (!leg) return [];
          const told = sent.ofLeg(legId).map(({ named, tellsNumbers }) => ({ person: named.get(travellerId), tellsNumbers }));
          const onTicket = lists.ticketNames.get(`${legId} ${travellerId}`);
          const ticket = onTicket ? nameAgreement(onTicket) : ofFacts(issued.get(`ticket ${legId} ${travellerId}`), () => passport).name;
          return [{
            legId, way: leg.direction satisfies Way, from: leg.from, to: leg.to, departsAt: Date.parse(leg.departsAt), arrivesAt: Date.parse(leg.arrivesAt),
            listed: told.length > 0 ? told.every(({ person }) => person) : null,
            ticketed: ticketedLegs.has(legId) ? entered.has(`${legId} ${travellerId}`) : null,
            agreement: {
              name: told.reduce((found, { person }) => both(found, nameAgreement(writtenOf(person))), ticket),
              documentNumber: told.reduce<Agreement>((found, { person, tellsNumbers }) => both(found, numberAgreement((tellsNumbers && person?.documentNumber) || null, document)), 'unknown'),
            },
          }];
        }),
        listedWithoutSeat: isErased ? [] : sent.legsOf(travellerId).filter((legId) => !here.has(legId)),
        ticketedWithoutSeat: isErased ? [] : (tickets.get(travellerId) ?? []).map(({ legId }) => legId).filter((legId) => !here.has(legId)),
        room: {
          code: beds.get(travellerId)?.code ?? null, sent: isErased ? null : sentOf(sentRooms, travellerId),
          agreement: { ...unknown, name: nameAgreement(nameFromList(sentRooms?.get(travellerId))) },
        },
        bib: {
          number: bibs.get(travellerId)?.number ?? null, category: bibs.get(travellerId)?.category ?? null, sent: isErased ? null : sentOf(sentBibs, travellerId),
          agreement: { ...unknown, name: nameAgreement(nameFromList(sentBibs?.get(travellerId))) },
        },
      };
    });
  }
}

interface SentLists {
  readonly ofLeg: (legId: string) => readonly { readonly named: ReadonlyMap<string, ListedPerson>; readonly tellsNumbers: boolean }[];
  /** Each leg once, whoever was sent it. */
  readonly legsOf: (travellerId: string) => readonly string[];
}

function sentLists({ manifests }: GatheredLists): SentLists {
  const lists = manifests.map(({ legId, people, tellsNumbers }) => ({ legId, tellsNumbers, named: new Map(people.map((person) => [person.id, person])) }));
  const byLeg = Map.groupBy(lists, ({ legId }) => legId);
  const legs = new Map<string, Set<string>>();
  for (const { legId, named } of lists) for (const id of named.keys()) legs.set(id, (legs.get(id) ?? new Set()).add(legId));
  return { ofLeg: (legId) => byLeg.get(legId) ?? [], legsOf: (travellerId) => [...(legs.get(travellerId) ?? [])] };
}

const writtenOf = (person: ListedPerson | undefined): WrittenName | null => (!person || person.surname === null ? null : { surname: person.surname, givenNames: person.givenNames ?? '' });

/** Where only fingerprints of what was told are kept. */
function ofFacts(told: FactPrints | undefined, print: () => FactPrints | null): { name: Agreement; documentNumber: Agreement } {
  const now = told ? print() : null;
  if (!told || !now) return unknown;
  const same = (...facts: (keyof FactPrints)[]): Agreement => (facts.every((fact) => told[fact] === now[fact]) ? 'same' : 'different');
  return { name: same('surname', 'givenNames'), documentNumber: same('documentNumber') };
}

const factsOfForm = ({ cases }: GatheredLists, travellerId: string, document: TravelDocumentData): RawFacts => {
  const { surname, givenNames, documentNumber } = applicationFacts(cases.get(travellerId)!, document);
  return { surname: surname ?? null, givenNames: givenNames ?? null, documentNumber: documentNumber ?? null };
};

const namesOf = (lines: GatheredLists['sentRooms']): Map<string, string | null> | null => lines && new Map(lines.map(({ travellerId, name }) => [travellerId, name]));

const sentOf = (names: ReadonlyMap<string, unknown> | null, travellerId: string): Sent => names && names.has(travellerId);

const everybody = ({ booked, visas, seats, issued, tickets, manifests, beds, bibs, sentRooms, sentBibs }: GatheredLists): string[] => [
  ...new Set([...booked, ...visas, ...seats, ...issued, ...tickets, ...manifests.flatMap(({ people }) => people.map(({ id }) => ({ travellerId: id }))), ...beds, ...bibs, ...(sentRooms ?? []), ...(sentBibs ?? [])].map(({ travellerId }) => travellerId)),
];
