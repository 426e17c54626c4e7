import { nameParts, writeNames } from '#kernel';
import { inLatin, PASSPORT_FIELD, type PassportName } from './passport-name.js';
import { LONGEST_TICKET_NAME, type Title, writeTicketName } from './ticket-name.js';

/** One person's name as each paper writes it. */
export interface NameRenderings {
  /** As a person writes it: accents and letters of the passport's visual zone, where they are known. */
  readonly visual: string;
  /** The name field of the passport, 39 places (ICAO Doc 9303-3 §6, Doc 9303-4 §4.2.2 and §4.2.3). */
  readonly zone: string;
  readonly ticket: string;
  /** The name field of the smaller visa (MRV-B, 31 places, Doc 9303-7), which fits on the larger one too. */
  readonly visa: string;
  readonly bib: string;
}

/** Places of the name field of an MRV-B (ICAO Doc 9303-7 §4.2.2). */
const VISA_FIELD = 31;
/** Characters of a name that a bib has room for. */
const BIB_LENGTH = 24;

export interface RenderingLimits {
  readonly title?: Title | null;
  /** Of the carrier. */
  readonly longest?: number | null;
}

/** Writes a name for every paper. Characters that have no Latin letters are left out of zone, ticket and visa. */
export function renderName(name: PassportName, { title = null, longest = null }: RenderingLimits = {}): NameRenderings {
  const { surname, givenNames } = name.visual ?? name;
  const latin = (text: string): string => nameParts(text.replaceAll('<', ' ')).map((word) => inLatin(word).replace(/[^A-Z]/g, '')).filter(Boolean).join(' ');
  const [family, given] = [latin(name.surname), latin(name.givenNames)];
  const [primary, secondary] = family ? [family, given] : [given, ''];
  return {
    visual: [surname, givenNames].map((part) => part.trim()).filter(Boolean).join(', '),
    zone: writeNames(primary, secondary, PASSPORT_FIELD),
    ticket: primary ? writeTicketName({ surname: primary, givenNames: secondary }, title, longest ?? LONGEST_TICKET_NAME) : '',
    visa: writeNames(primary, secondary, VISA_FIELD),
    bib: [...[givenNames.trim().split(/\s+/u)[0], surname.trim()].filter(Boolean).join(' ')].slice(0, BIB_LENGTH).join('').trim(),
  };
}
