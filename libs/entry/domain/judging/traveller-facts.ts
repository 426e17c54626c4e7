import type { IsoDate } from '#kernel';

export type DocumentType = 'ordinary' | 'service' | 'diplomatic' | 'emergency' | 'refugee';

/**
 * What is known of a traveller when a verdict is asked for. Only the issuing state is needed to ask; a rule that turns
 * on a fact that is missing asks for the fact instead of guessing it. Personal: never stored as it stands, never logged.
 */
export interface TravellerFacts {
  /** State that issued the passport that will be presented: three letters, ISO 3166-1 (`DEU`, where an MRZ has `D`). */
  readonly issuingState: string;
  /**
   * The nationality that the passport names, where it is not the issuing state's own: `GBN`, `XXA`, `XXB` (Doc 9303-3 §5). Such a
   * passport is let in only by a rule that is about both.
   */
  readonly nationality?: string | undefined;
  readonly otherNationalities?: readonly string[] | undefined;
  /** State of residence, three letters. */
  readonly residence?: string | undefined;
  readonly documentType?: DocumentType | undefined;
  /** One of the words of the rule packs, such as `press`, `military`, `other`. */
  readonly profession?: string | undefined;
  readonly bornOn?: IsoDate | undefined;
  readonly passportExpiresOn?: IsoDate | undefined;
  /** Kinds of visa already held for the destination, such as `business`. */
  readonly visas?: readonly string[] | undefined;
  /** Where the traveller has been lately, transits included. */
  readonly recentStays?: readonly { readonly country: string; readonly until: IsoDate }[] | undefined;
}

/** The facts that a rule can turn on, other than the issuing state. */
export type FactName = 'otherNationalities' | 'residence' | 'documentType' | 'profession' | 'bornOn' | 'visas' | 'recentStays' | 'journey';
