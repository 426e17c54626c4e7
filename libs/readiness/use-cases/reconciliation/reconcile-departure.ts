import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { ComparedLines, DrawnUp } from '../../domain/reconciliation/lists.js';
import { type Finding, reconcile } from '../../domain/reconciliation/reconcile.js';
import { CompareLines } from './compare-lines.js';
import { endingOf } from './agreements.js';
import { GatherLists, type GatheredLists } from './gather-lists.js';

/** One traveller on five lists, with what does not fit together. */
export interface ReconciledTraveller {
  readonly travellerId: string;
  /** Null once they were erased. */
  readonly name: string | null;
  readonly bookingId: string | null;
  readonly reference: string | null;
  /** The last places of the passport's number. */
  readonly passport: string | null;
  readonly lines: ComparedLines;
  readonly visas: readonly ListedVisa[];
  readonly seats: readonly ListedSeat[];
  /** As it stands, such as `twin 7`, and the name on the list that went out. */
  readonly room: { readonly place: string | null; readonly nameSent: string | null };
  readonly bib: { readonly number: number | null; readonly category: string | null; readonly nameSent: string | null };
  readonly findings: readonly Finding[];
}

export interface ListedVisa {
  readonly applicationId: string;
  readonly authority: string;
  readonly authorityName: string;
  readonly status: ComparedLines['visas'][number]['status'];
  readonly batch: { readonly id: string; readonly number: number } | null;
  /** Ends of the approval's number and of the passport's as it was sent. */
  readonly approval: string | null;
  readonly nameSent: string | null;
  readonly passportSent: string | null;
}

export interface ListedSeat {
  readonly legId: string;
  /** Such as `JS152`. */
  readonly flight: string;
  /** ISO 8601 at the place that it leaves. */
  readonly departsAt: string;
  /** Null where it is the passport's, or there is no ticket. */
  readonly nameOnTicket: string | null;
}

export interface Reconciliation {
  /** Those who are booked in the order of the bookings, then those who stand on a list without being booked. */
  readonly travellers: readonly ReconciledTraveller[];
  readonly legs: readonly { readonly id: string; readonly flight: string }[];
}

/** Lays the five lists of a departure side by side and names all that does not fit. */
@Injectable()
export class ReconcileDeparture {
  constructor(
    private readonly lists: GatherLists,
    private readonly compare: CompareLines,
  ) {}

  /** As of this moment. Refuses `departure.unknown`. */
  async reconcile(organisationId: string, departureId: string): Promise<Result<Reconciliation>> {
    const lists = await this.lists.of(organisationId, departureId);
    if (!lists) return refuse('departure.unknown');
    const drawnUp = drawnUpOf(lists);
    const compared = this.compare.of(organisationId, lists).map((lines) => ({ lines, findings: reconcile(lines, drawnUp) }));
    const shown = compared.filter(({ lines }) => lines.booked.standing === 'booked' || isListed(lines));
    return success({ travellers: describe(lists, shown), legs: [...lists.legs, ...lists.cancelledLegs].map((leg) => ({ id: leg.id, flight: `${leg.carrier}${leg.number}` })) });
  }
}

const onList: ReadonlySet<string> = new Set(['in-batch', 'submitted', 'issued']);

const isListed = ({ visas, seats, listedWithoutSeat, ticketedWithoutSeat, room, bib }: ComparedLines): boolean =>
  visas.some(({ status }) => onList.has(status)) || seats.length + listedWithoutSeat.length + ticketedWithoutSeat.length > 0 || room.code !== null || room.sent === true || bib.number !== null || bib.sent === true;

const drawnUpOf = ({ visas, legs, roomsBegun, numbered }: GatheredLists): DrawnUp => ({
  visas: new Set(visas.flatMap(({ authority, status }) => (onList.has(status) || status === 'refused' ? [authority] : []))),
  ways: new Set(legs.map(({ direction }) => direction)),
  rooms: roomsBegun,
  bibs: numbered,
});

function describe(lists: GatheredLists, compared: readonly { readonly lines: ComparedLines; readonly findings: readonly Finding[] }[]): ReconciledTraveller[] {
  const bookings = new Map(lists.booked.map((row) => [row.travellerId, row]));
  const visas = Map.groupBy(lists.visas, ({ travellerId }) => travellerId);
  const legs = new Map(lists.legs.map((leg) => [leg.id, leg]));
  const asOnRecord = new Set(lists.tickets.filter(({ grade }) => grade === 'identical').map((one) => `${one.legId} ${one.travellerId}`));
  const [rooms, bibs] = [sentNames(lists.sentRooms), sentNames(lists.sentBibs)];
  const beds = new Map(lists.beds.map(({ travellerId, code, number }) => [travellerId, `${code} ${number}`]));
  return compared.map(({ lines, findings }) => {
    const { travellerId } = lines;
    const [booking, known] = [bookings.get(travellerId), lists.travellers.get(travellerId)];
    return {
      travellerId, lines, findings,
      name: known && known.surname !== null ? `${known.givenNames} ${known.surname}`.trim() : null,
      bookingId: booking?.bookingId ?? null,
      reference: booking?.reference ?? null,
      passport: endingOf(lists.documents.get(travellerId)?.data.number),
      visas: (visas.get(travellerId) ?? []).map(({ applicationId, authority, authorityName, status, batch, approval, sent }) => ({
        applicationId, authority, authorityName, status: status as ListedVisa['status'], batch,
        approval: endingOf(approval?.number), nameSent: sent ? `${sent.surname}, ${sent.givenNames}` : null, passportSent: endingOf(sent?.documentNumber),
      })),
      seats: lines.seats.map(({ legId }) => {
        const leg = legs.get(legId)!;
        const at = `${legId} ${travellerId}`;
        const ticket = asOnRecord.has(at) ? undefined : lists.ticketNames.get(at);
        return { legId, flight: `${leg.carrier}${leg.number}`, departsAt: leg.departsAt, nameOnTicket: ticket ? `${ticket.surname}, ${ticket.givenNames}` : null };
      }),
      room: { place: beds.get(travellerId) ?? null, nameSent: rooms.get(travellerId) ?? null },
      bib: { number: lines.bib.number, category: lines.bib.category, nameSent: bibs.get(travellerId) ?? null },
    };
  });
}

const sentNames = (lines: GatheredLists['sentRooms']): Map<string, string | null> => new Map((lines ?? []).map(({ travellerId, name }) => [travellerId, name]));
