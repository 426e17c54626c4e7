import { Injectable } from '@nestjs/common';
import { ReadAllotments } from '#inventory';
import { type Result, success } from '#kernel';
import { ReadDeparture } from '#packages';
import { Database, publish, type Sheet } from '#platform';
import { ReadAnswers, ReadTravelDocuments, ReadTravellers } from '#travellers';
import { type Participant, participantSheet } from '../../domain/participants.js';
import { liveStatuses } from '../../domain/booking-status.js';
import { BookedTravellerRepository } from '../../persistence/booked-traveller.repository.js';

export interface ParticipantExport {
  readonly organisationId: string;
  readonly departureId: string;
  readonly format: 'csv' | 'xlsx';
  /** With numbers and expiry dates of passports. */
  readonly passports: boolean;
  /** What to call a leg, such as `CA 121`. */
  readonly legNames: ReadonlyMap<string, string>;
}

/** Who travels on a departure, as a sheet. Every export is recorded: who, which departure, whether with passports. */
@Injectable()
export class ExportParticipants {
  constructor(
    private readonly database: Database,
    private readonly departures: ReadDeparture,
    private readonly allotments: ReadAllotments,
    private readonly booked: BookedTravellerRepository,
    private readonly travellers: ReadTravellers,
    private readonly answers: ReadAnswers,
    private readonly documents: ReadTravelDocuments,
  ) {}

  /** Of bookings that are held or confirmed. Refuses with `departure.unknown`. */
  async export(request: ParticipantExport): Promise<Result<Sheet>> {
    const { organisationId, departureId, format, passports } = request;
    const departure = await this.departures.forSale(organisationId, departureId);
    if (departure.refused) return departure;
    const { eventId } = departure.value;
    const offered = await this.allotments.ofOwners(organisationId, eventId === null ? [departureId] : [departureId, eventId]);
    const labels = new Map(offered.map(({ kind, code, label }) => [`${kind}.${code}`, label]));
    const participants = await this.participants(request, (kind, code) => labels.get(`${kind}.${code}`) ?? code);
    await this.database.transaction((tx) =>
      publish(tx, { type: 'participants.exported', organisationId, subject: { departureId, format, passports, travellers: participants.length } }),
    );
    return success(participantSheet(participants, { passports }));
  }

  private async participants({ organisationId, departureId, legNames }: ParticipantExport, label: (kind: string, code: string) => string): Promise<Participant[]> {
    const rows = await this.booked.list(organisationId, { departureId }, liveStatuses);
    const ids = rows.map((row) => row.travellerId);
    const [details, answers, documents] = await Promise.all([
      this.travellers.byIds(organisationId, ids), this.answers.byTravellers(organisationId, ids), this.documents.latest(organisationId, ids),
    ]);
    return rows.flatMap(({ travellerId, reference, status, race, room, arrivalLegId, departureLegId }): Participant[] => {
      const person = details.get(travellerId);
      if (!person || person.surname === null) return [];
      const [told, read] = [answers.get(travellerId)?.answers, documents.get(travellerId)?.data];
      const fact = (answer: unknown, seen: string | undefined): string | null => (typeof answer === 'string' ? answer : (seen ?? null));
      return [{
        bookingReference: reference, status,
        surname: person.surname, givenNames: person.givenNames ?? '', nationality: person.nationality ?? '', email: person.email ?? '',
        birthDate: fact(told?.birthDate, read?.birthDate), sex: fact(told?.sex, read?.sex), occupation: fact(told?.occupation, undefined),
        race: race === null ? null : label('race', race), room: label('room', room),
        arrival: (arrivalLegId && legNames.get(arrivalLegId)) || null, departure: (departureLegId && legNames.get(departureLegId)) || null,
        documentNumber: fact(told?.documentNumber, read?.number), expiryDate: fact(told?.expiryDate, read?.expiryDate),
      }];
    });
  }
}
