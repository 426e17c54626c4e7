import type { Schemas } from '#sdk';

export type LetterTemplate = Schemas['WordedLetter'];
export type LetterSummary = Schemas['WordedLetterSummary'];
export type WrittenLetter = Schemas['TypedLetter'];
export type Look = Schemas['LetterLook'];
export type Letter = LetterTemplate['letter'];
export type Language = LetterTemplate['language'];
export type Words = Schemas['LetterWords'];

export const languages = ['en', 'zh', 'ru', 'de', 'fr', 'es'] as const satisfies readonly Language[];
