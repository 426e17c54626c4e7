import type { IsoDate } from '#kernel';
import type { Leg } from '../leg.js';

/** What a line of a manifest still lacks before a carrier or a border can use it. */
export type ManifestGap = 'passport' | 'passport-confirmation' | 'approval-number' | 'erased';

/** One traveller of a leg, in the words of the passport (its machine readable zone) once that was read. */
export interface ManifestLine {
  readonly travellerId: string;
  readonly bookingReference: string;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly nationality: string | null;
  readonly documentNumber: string | null;
  readonly issuingState: string | null;
  readonly birthDate: IsoDate | null;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly expiryDate: IsoDate | null;
  readonly approvalNumber: string | null;
  readonly missing: readonly ManifestGap[];
}

/** The list of travellers on a leg, by surname. */
export interface Manifest {
  readonly leg: Leg;
  readonly travellers: readonly ManifestLine[];
}

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
  readonly state: 'read' | 'confirmed';
  readonly data: {
    readonly surname: string;
    readonly givenNames: string;
    readonly nationality: string;
    readonly number: string;
    readonly issuingState: string;
    readonly birthDate: IsoDate;
    readonly sex: 'F' | 'M' | 'X';
    readonly expiryDate: IsoDate;
  };
}

/** One line from what is known: the passport where it was read, else what was told at booking. */
export function manifestLine(passenger: Passenger, registered: Registered | undefined, document: Document | undefined, approvalNumber: string | undefined): ManifestLine {
  const data = document?.data;
  const erased = registered === undefined || registered.surname === null;
  const gaps: readonly [boolean, ManifestGap][] = [
    [erased, 'erased'],
    [!erased && document === undefined, 'passport'],
    [!erased && document?.state === 'read', 'passport-confirmation'],
    [!erased && approvalNumber === undefined, 'approval-number'],
  ];
  return {
    travellerId: passenger.travellerId,
    bookingReference: passenger.bookingReference,
    surname: data?.surname ?? registered?.surname ?? null,
    givenNames: data?.givenNames ?? registered?.givenNames ?? null,
    nationality: data?.nationality ?? registered?.nationality ?? null,
    documentNumber: data?.number ?? null,
    issuingState: data?.issuingState ?? null,
    birthDate: data?.birthDate ?? null,
    sex: data?.sex ?? null,
    expiryDate: data?.expiryDate ?? null,
    approvalNumber: approvalNumber ?? null,
    missing: gaps.flatMap(([isGap, gap]) => (isGap ? [gap] : [])),
  };
}

/** By surname, then given names; who has none comes last. */
export const byName = (a: ManifestLine, b: ManifestLine): number =>
  Number(a.surname === null) - Number(b.surname === null) ||
  (a.surname ?? '').localeCompare(b.surname ?? '', 'en') ||
  (a.givenNames ?? '').localeCompare(b.givenNames ?? '', 'en') ||
  a.travellerId.localeCompare(b.travellerId);
