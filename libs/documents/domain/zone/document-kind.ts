import type { Zone } from './zone.js';

/** What a travel document is, by its code (ICAO Doc 9303-4 §4.4, 9303-5 and -6 §4.2.2 note k, 9303-7, 9303-8). */
export type DocumentKind =
  | 'passport'
  | 'emergency-passport'
  | 'diplomatic-passport'
  | 'official-passport'
  | 'refugee-passport'
  | 'alien-passport'
  | 'stateless-passport'
  | 'laissez-passer'
  | 'military-passport'
  | 'emergency-travel-document'
  | 'crew-member-certificate'
  | 'card'
  | 'visa';

/** The harmonised second letters, required of what is issued from 2026 on (Doc 9303-4 §4.4). */
const harmonised: Readonly<Record<string, DocumentKind>> = {
  P: 'passport',
  E: 'emergency-passport',
  D: 'diplomatic-passport',
  O: 'official-passport',
  R: 'refugee-passport',
  T: 'alien-passport',
  S: 'stateless-passport',
  L: 'laissez-passer',
  M: 'military-passport',
  U: 'emergency-travel-document',
};

/** Second letters that states gave ordinary passports before that, though the harmonised list gives them another meaning. */
const earlier: Readonly<Record<string, string>> = {
  CHN: 'O',
  KOR: 'MSR',
};

/**
 * The kind of a document. Until 2026 the second letter was the issuer's to choose, so one that is on no list, or none at all,
 * makes an ordinary passport; and one of the list may have meant something else to an issuer of those years (`PS`: service). A
 * single sheet (`PU`) may be of TD2's size (Doc 9303-8); nothing else of that size is a passport.
 */
export function documentKind({ format, fields }: Pick<Zone, 'format' | 'fields'>): DocumentKind {
  const { documentCode, issuingState } = fields;
  if (documentCode.startsWith('V')) return 'visa';
  if (documentCode === 'PU' && format !== 'TD1') return 'emergency-travel-document';
  if (format === 'TD3' && documentCode.startsWith('P')) return passportKind(documentCode.charAt(1), issuingState);
  return format === 'TD1' && documentCode === 'AC' ? 'crew-member-certificate' : 'card';
}

function passportKind(letter: string, issuingState: string): DocumentKind {
  if (letter !== '' && earlier[issuingState]?.includes(letter) === true) return 'passport';
  return harmonised[letter] ?? 'passport';
}

/** Who may cross borders with it, as far as the document goes: anything with a code that begins with P. */
export type Standing = 'ordinary' | 'special' | 'none';

const standings: Readonly<Record<DocumentKind, Standing>> = {
  passport: 'ordinary',
  'emergency-passport': 'special',
  'diplomatic-passport': 'special',
  'official-passport': 'special',
  'refugee-passport': 'special',
  'alien-passport': 'special',
  'stateless-passport': 'special',
  'laissez-passer': 'special',
  'military-passport': 'special',
  'emergency-travel-document': 'special',
  'crew-member-certificate': 'none',
  card: 'none',
  visa: 'none',
};

/**
 * How a kind stands as a passport: `ordinary`; `special`, a passport for which states keep rules of their own (who holds one
 * may need another visa, or be let in nowhere but home); or `none`.
 */
export const standingOf = (kind: DocumentKind): Standing => standings[kind];
