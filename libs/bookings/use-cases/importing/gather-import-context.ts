import { Injectable } from '@nestjs/common';
import { ReadAllotments } from '#inventory';
import { Clock, dayOf, type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { ReadAnswers, ReadTravelDocuments, ReadTravellers } from '#travellers';
import type { ImportContext } from '../../domain/import/check-import.js';
import type { KnownPerson } from '../../domain/import/duplicates.js';
import { liveStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';

/** Gathers what a group's table is compared with: what the departure offers, and who travels on it already. */
@Injectable()
export class GatherImportContext {
  constructor(
    private readonly clock: Clock,
    private readonly departures: ReadDeparture,
    private readonly allotments: ReadAllotments,
    private readonly booked: BookedTravellerRepository,
    private readonly travellers: ReadTravellers,
    private readonly answers: ReadAnswers,
    private readonly documents: ReadTravelDocuments,
  ) {}

  /** Refuses with `departure.unknown`. */
  async of(organisationId: string, departureId: string): Promise<Result<ImportContext>> {
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const { eventId, startsOn, endsOn, priceList } = departure.value;
    const underAge = (band: 'child' | 'infant'): number | null =>
      priceList?.conditions?.flatMap((condition) => (condition.kind === 'age' && condition.band === band ? [condition.underAge] : []))[0] ?? null;
    const [offered, known] = await Promise.all([
      this.allotments.ofOwners(organisationId, eventId === null ? [departureId] : [departureId, eventId]),
      this.known(organisationId, departureId),
    ]);
    const ofKind = (kind: string) => offered.filter((allotment) => allotment.kind === kind).map(({ code, label }) => ({ code, label }));
    return success({
      races: ofKind('race'), rooms: ofKind('room'), today: dayOf(this.clock.now()), firstDay: startsOn, lastDay: endsOn, known,
      ageBands: { infant: underAge('infant'), child: underAge('child') },
    });
  }

  /** What the traveller wrote counts before what the passport says, and that before what was booked. */
  private async known(organisationId: string, departureId: string): Promise<KnownPerson[]> {
    const rows = await this.booked.list(organisationId, { departureId }, liveStatuses);
    const ids = rows.map((row) => row.travellerId);
    const [details, answers, documents] = await Promise.all([
      this.travellers.byIds(organisationId, ids), this.answers.byTravellers(organisationId, ids), this.documents.latest(organisationId, ids),
    ]);
    return rows.flatMap(({ travellerId, reference }) => {
      const person = details.get(travellerId);
      if (!person || person.surname === null) return [];
      const [told, read] = [answers.get(travellerId)?.answers, documents.get(travellerId)?.data];
      const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
      return [{
        name: `${person.givenNames ?? ''} ${person.surname}`,
        birthDate: text(told?.birthDate) ?? read?.birthDate ?? null,
        documentNumber: text(told?.documentNumber) ?? read?.number ?? null,
        bookingReference: reference,
      }];
    });
  }
}
