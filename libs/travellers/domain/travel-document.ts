import type { IsoDate } from '#kernel';

/** What stands in the passport that will be presented, as read from its machine readable zone. Never stored in the clear. */
export interface TravelDocumentData {
  /** Document type of the zone, such as `P`. */
  readonly type: string;
  readonly issuingState: string;
  readonly number: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly nationality: string;
  readonly birthDate: IsoDate;
  /** `X` where the document does not say. */
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: IsoDate;
}

/** `read` from pixels; `confirmed` by a second source or a person, since names have no check digit (Doc 9303-3 §4.9). */
export type TravelDocumentState = 'read' | 'confirmed';
