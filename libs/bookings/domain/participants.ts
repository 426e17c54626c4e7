import type { IsoDate } from '#kernel';
import type { BookingStatus } from './booking-status.js';

/** Somebody who travels on a departure, as an export tells them. What is not known is null. */
export interface Participant {
  readonly bookingReference: string;
  readonly status: BookingStatus;
  readonly surname: string;
  readonly givenNames: string;
  readonly nationality: string;
  readonly email: string;
  readonly birthDate: IsoDate | null;
  readonly sex: string | null;
  readonly occupation: string | null;
  /** Labels, as the departure calls them. */
  readonly race: string | null;
  readonly room: string;
  readonly arrival: string | null;
  readonly departure: string | null;
  readonly documentNumber: string | null;
  readonly expiryDate: IsoDate | null;
}

type Value = string | Date | null;

interface Column {
  readonly header: string;
  readonly width: number;
  readonly of: (participant: Participant) => Value;
}

const day = (date: IsoDate | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

const columns: readonly Column[] = [
  { header: 'Booking', width: 10, of: (one) => one.bookingReference },
  { header: 'Status', width: 12, of: (one) => one.status },
  { header: 'Surname', width: 22, of: (one) => one.surname },
  { header: 'Given names', width: 22, of: (one) => one.givenNames },
  { header: 'Sex', width: 6, of: (one) => one.sex },
  { header: 'Date of birth', width: 14, of: (one) => day(one.birthDate) },
  { header: 'Nationality', width: 12, of: (one) => one.nationality },
  { header: 'E-mail', width: 28, of: (one) => one.email },
  { header: 'Occupation', width: 18, of: (one) => one.occupation },
  { header: 'Race', width: 16, of: (one) => one.race ?? '-' },
  { header: 'Room', width: 20, of: (one) => one.room },
  { header: 'Arrival', width: 12, of: (one) => one.arrival },
  { header: 'Departure', width: 12, of: (one) => one.departure },
];

const passportColumns: readonly Column[] = [
  { header: 'Passport number', width: 16, of: (one) => one.documentNumber },
  { header: 'Passport expiry', width: 16, of: (one) => day(one.expiryDate) },
];

/** The sheet of participants. Its headings are those that an import finds: what was exported can come back. */
export function participantSheet(participants: readonly Participant[], { passports }: { passports: boolean }) {
  const shown = passports ? [...columns, ...passportColumns] : columns;
  return {
    name: 'Participants',
    columns: shown.map(({ header, width }) => ({ header, width })),
    rows: participants.map((participant) => shown.map((column) => column.of(participant))),
  };
}
