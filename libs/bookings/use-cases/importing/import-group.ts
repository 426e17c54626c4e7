import { Injectable } from '@nestjs/common';
import { type Refusal, type Result, refuse, success } from '#kernel';
import { Database, publish, type Transaction } from '#platform';
import { AnswerQuestions } from '#travellers';
import type { Booking } from '../../domain/booking.js';
import type { ImportedTraveller, ImportReport } from '../../domain/import/check-import.js';
import type { OfferedLeg } from '../../domain/match-choices.js';
import type { Leader } from '../../domain/party.js';
import { DepartureTurn } from '../../persistence/departure-turn.js';
import { CheckGroup, type GroupTable } from './check-group.js';
import { TakeBooking } from '../booking/take-booking.js';

/** What was agreed to: the table as it was checked, who speaks for the group, and how it travels. */
export interface GroupImport extends GroupTable {
  readonly leader: Leader;
  readonly legs: readonly OfferedLeg[];
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
  readonly holdMinutes?: number | undefined;
}

/** How many defects a refusal names; the report has them all. */
const mostNamed = 50;

/** Takes a group's table as one booking, and keeps what it tells of each traveller as their answers: nobody types it again. */
@Injectable()
export class ImportGroup {
  constructor(
    private readonly database: Database,
    private readonly turn: DepartureTurn,
    private readonly group: CheckGroup,
    private readonly booking: TakeBooking,
    private readonly answers: AnswerQuestions,
  ) {}

  /**
   * All or nothing. Refuses as `CheckGroup` does, with `import.defects` while a row that is not left out has an error (people who are on
   * the departure already among them, so that agreeing twice books once), `import.nobody`, `import.room-missing`, and as `TakeBooking` does.
   */
  import(request: GroupImport): Promise<Result<Booking>> {
    return this.database.transaction(async (tx) => {
      await this.turn.wait(tx, request.departureId);
      const checked = await this.group.check(request);
      if (checked.refused) return checked;
      return refuseUnlessClean(checked.value) ?? this.book(tx, request, checked.value.travellers);
    });
  }

  private async book(tx: Transaction, request: GroupImport, people: readonly ImportedTraveller[]): Promise<Result<Booking>> {
    const { organisationId, departureId, leader, legs, arrivalLegId, departureLegId, holdMinutes } = request;
    const travellers = people.map(({ surname, givenNames, email, nationality, ageBand, race, room }) => ({
      surname, givenNames, nationality, ageBand, race, room: room ?? '', email: email ?? leader.email, arrivalLegId, departureLegId,
    }));
    const taken = await this.booking.take({ organisationId, departureId, leader, legs, travellers, holdMinutes });
    if (taken.refused) return taken;
    for (const [index, person] of people.entries()) {
      const answered = await this.answers.answer({ organisationId, travellerId: taken.value.travellers[index]!.id, answers: answersOf(person), expectedVersion: 0 });
      if (answered.refused) return answered;
    }
    await publish(tx, { type: 'booking.imported', organisationId, subject: { bookingId: taken.value.id, departureId, travellers: people.length } });
    return success(taken.value);
  }
}

function refuseUnlessClean({ defects, travellers }: ImportReport): Refusal | null {
  const errors = defects.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const rows = new Set(errors.map(({ row }) => row)).size;
    return refuse('import.defects', {
      detail: rows === 1 ? 'One row cannot be taken as it is: put it right, or leave it out.' : `${rows} rows cannot be taken as they are: put them right, or leave them out.`,
      errors: errors.slice(0, mostNamed).map(({ row, column, message }) => ({ pointer: `/rows/${row}${column === null ? '' : `/cells/${column}`}`, detail: message })),
    });
  }
  if (travellers.length === 0) return refuse('import.nobody', { detail: 'No row of this table is a traveller to be taken.' });
  const roomless = travellers.filter(({ room }) => room === null).length;
  return roomless === 0 ? null : refuse('import.room-missing', { detail: `Choose a room for the ${roomless} whose rows name none.`, errors: [{ pointer: '/choices/room', detail: 'Choose a room.' }] });
}

/** What the table tells of the visa questions; what it does not tell is asked later. */
const answersOf = ({ surname, givenNames, nationality, birthDate, sex, documentNumber, expiryDate, occupation }: ImportedTraveller): Record<string, unknown> => ({
  surname, givenNames, nationality, birthDate, sex, documentNumber, expiryDate, occupation,
});
