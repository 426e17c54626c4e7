import type { PartialDate } from './zone-date.js';

/** The five layouts of ICAO Doc 9303: cards (parts 5 and 6), passports (4) and visas (7). */
export const zoneFormats = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B'] as const;
export type ZoneFormat = (typeof zoneFormats)[number];

export type CheckName = 'documentNumber' | 'birthDate' | 'expiryDate' | 'optionalData' | 'composite';

/** One check digit: what stands in the zone, what ICAO Doc 9303-3 §4.9 asks for, and whether the two agree. */
export interface CheckResult {
  readonly name: CheckName;
  readonly found: string;
  readonly expected: string;
  readonly holds: boolean;
}

/** What a zone says. Texts come without their fillers. */
export interface ZoneFields {
  /** `P`, `PD`, `ID`, `V`… */
  readonly documentCode: string;
  /** Three letters as written, `D` for Germany (ICAO Doc 9303-3 §5). */
  readonly issuingState: string;
  /** Whole, also where a card's number runs on into the optional data (Doc 9303-5 and -6, §4.2). */
  readonly documentNumber: string;
  readonly nationality: string;
  readonly birthDate: PartialDate;
  /** `X` where the zone leaves it open with a filler. */
  readonly sex: 'F' | 'M' | 'X';
  readonly expiryDate: PartialDate;
  /** Fillers inside are kept, those at the end are not. */
  readonly optionalData: string;
  /** Only TD1 has a second one. */
  readonly optionalData2: string;
  /** The primary identifier; its parts stand apart by one blank. */
  readonly surname: string;
  /** The secondary identifier; empty where the holder has one name only. */
  readonly givenNames: string;
  /** True where the name fills its field to the last place, so that letters may be missing (Doc 9303-4 §4.2.3). */
  readonly nameTruncated: boolean;
}

export interface Zone {
  readonly format: ZoneFormat;
  readonly lines: readonly string[];
  readonly fields: ZoneFields;
  readonly checks: readonly CheckResult[];
}
