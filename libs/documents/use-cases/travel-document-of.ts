import type { IsoDate } from '#kernel';
import type { TravelDocumentData } from '#travellers';
import { birthDateOf, expiryDateOf, type ZoneFields } from '../domain/index.js';

/** The passport's data as travellers keep it; null where a date is unknown, so that a person must fill it in. */
export function travelDocumentOf(fields: ZoneFields, today: IsoDate): TravelDocumentData | null {
  const birthDate = birthDateOf(fields.birthDate, today);
  const expiryDate = expiryDateOf(fields.expiryDate, today);
  if (!birthDate || !expiryDate) return null;
  return {
    type: fields.documentCode,
    issuingState: fields.issuingState,
    number: fields.documentNumber,
    surname: fields.surname,
    givenNames: fields.givenNames,
    nationality: fields.nationality,
    birthDate,
    sex: fields.sex,
    expiryDate,
  };
}
