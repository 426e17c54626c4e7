import type { IsoDate } from '#kernel';

/** A travel document as the authority wants to know it. */
export interface PaxlstDocument {
  /** Data element 1001: `P` passport, `V` visa, `I`, `A` or `C` identity card, `F` another approved document. */
  readonly kind: 'P' | 'V' | 'I' | 'A' | 'C' | 'F';
  readonly number: string;
  readonly expiresOn: IsoDate | null;
  /** State that issued it, by three letters. */
  readonly issuer: string;
}

/** One person of a list. Names and free text may be in any script; they are written in level A. */
export interface PaxlstPerson {
  /** Which traveller or member of the crew a fault is reported for. */
  readonly id: string;
  readonly surname: string;
  /** With blanks between several. */
  readonly givenNames: string;
  readonly sex: 'F' | 'M' | 'X';
  readonly birthDate: IsoDate;
  readonly nationality: string;
  readonly documents: readonly PaxlstDocument[];
  /** Codes of the places where the journey on this flight starts and ends. */
  readonly embarkation: string;
  readonly debarkation: string;
  /** Where the border is crossed. */
  readonly clearance?: string;
  readonly residence?: string;
  readonly birthPlace?: string;
  readonly address?: { readonly street: string; readonly city: string; readonly region?: string; readonly postcode?: string; readonly country: string };
  readonly phone?: string;
  /** Pieces of luggage, and the number of the first tag with how many tags follow on from it. */
  readonly bags?: { readonly count: number; readonly tags?: { readonly first: string; readonly count: number } };
  /** Whether somebody has held the data against the document (`GEI+4`: 173), or not (174). */
  readonly verified?: boolean;
  /** Record locator of the booking (`RFF+AVF`). */
  readonly locator?: string;
  /** What this person is known by in every message about the flight (`RFF+ABO`). */
  readonly reference?: string;
  readonly seat?: string;
}
