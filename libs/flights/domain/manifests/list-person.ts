import type { IsoDate } from '#kernel';
import type { ListedPerson } from './manifest-delta.js';

interface Passenger {
  readonly travellerId: string;
  readonly bookingReference: string;
}

interface Registered {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly nationality: string | null;
}

interface Document {
  readonly type: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly nationality: string;
  readonly number: string;
  readonly issuingState: string;
  readonly birthDate: IsoDate;
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: IsoDate;
}

/** A traveller as a manifest names them: in the words of the passport (its machine readable zone) where it was read, else as told at booking. */
export function listPerson(
  { travellerId, bookingReference }: Passenger,
  registered: Registered | undefined,
  document: Document | undefined,
  { approvalNumber, ticketNumber, locator }: Pick<ListedPerson, 'approvalNumber' | 'ticketNumber' | 'locator'>,
): ListedPerson {
  return {
    id: travellerId,
    booking: bookingReference,
    surname: document?.surname ?? registered?.surname ?? null,
    givenNames: document?.givenNames ?? registered?.givenNames ?? null,
    sex: document?.sex ?? null,
    birthDate: document?.birthDate ?? null,
    nationality: document?.nationality ?? registered?.nationality ?? null,
    documentType: document?.type ?? null,
    documentNumber: document?.number ?? null,
    issuingState: document?.issuingState ?? null,
    expiryDate: document?.expiryDate ?? null,
    approvalNumber, ticketNumber, locator,
  };
}

/** By surname, then given names; who has none comes last. */
export const byName = (a: ListedPerson, b: ListedPerson): number =>
  Number(a.surname === null) - Number(b.surname === null) ||
  (a.surname ?? '').localeCompare(b.surname ?? '', 'en') ||
  (a.givenNames ?? '').localeCompare(b.givenNames ?? '', 'en') ||
  a.id.localeCompare(b.id);
