import type { Repertoire } from '#kernel';

/** What is known of a traveller and their journey, in the words that forms ask for it. Personal: never stored as it stands. */
export interface FormSources {
  /** What the passport says (Doc 9303-3 §4); empty before it was read. */
  readonly passport: Readonly<Partial<Record<PassportField, string>>>;
  /** By question code, in words. */
  readonly answers: Readonly<Record<string, string>>;
  readonly person: Readonly<Partial<Record<'email', string>>>;
  readonly journey: Readonly<Partial<Record<JourneyField, string>>>;
}

export type PassportField = 'surname' | 'givenNames' | 'number' | 'nationality' | 'issuingState' | 'birthDate' | 'sex' | 'expiryDate' | 'type';
export type JourneyField = 'purpose' | 'event' | 'entryDate' | 'exitDate' | 'secondEntryDate' | 'arrival' | 'departure' | 'destination' | 'operator' | 'reference';

/** Where a field of a form gets its content from. */
export type FieldSource =
  | { readonly passport: PassportField }
  | { readonly answer: string }
  | { readonly person: 'email' }
  | { readonly journey: JourneyField };

export interface FormField {
  /** Its name in the PDF. */
  readonly name: string;
  readonly label: string;
  readonly from: FieldSource;
  readonly required: boolean;
  readonly maxLength: number;
  readonly letters: Repertoire;
  /** Written in capitals, as this authority wants it. */
  readonly capitals?: boolean;
  readonly wide?: boolean;
  readonly lines?: number;
}

/** Languages in which a declaration can be read before it is signed (BCP 47). */
export const declarationLanguages = ['en', 'zh-Hans', 'ru', 'de', 'fr', 'es'] as const;
export type DeclarationLanguage = (typeof declarationLanguages)[number];

/** What a traveller declares with their signature, in the languages that they may read it in. */
export interface Declaration {
  /** Another one after every change of the text. */
  readonly version: string;
  /** By language (BCP 47). The English text is the one that is signed on the form. */
  readonly texts: Readonly<Record<DeclarationLanguage, string>>;
}

/** The form of an authority, as data. */
export interface FormDefinition {
  /** What an authority's profile names it by. */
  readonly code: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly { readonly title: string; readonly fields: readonly FormField[] }[];
  /** Whether a photo goes on it. */
  readonly photo: boolean;
  readonly declaration: Declaration | null;
}
