/** The languages of the traveller's pages (BCP 47), each by its own name. */
export const languages = { en: 'English', 'zh-Hans': '简体中文', ru: 'Русский', de: 'Deutsch', fr: 'Français', es: 'Español' } as const;

export type Language = keyof typeof languages;

/** The same languages as letters are written in: by the primary subtag. */
export type LetterLanguage = Primary<Language>;
type Primary<Tag extends string> = Tag extends `${infer First}-${string}` ? First : Tag;

const remembered = 'waypass.language';

/** Languages that are written from right to left. None of ours is one; the pages are laid out for them all the same. */
const rightToLeft: readonly string[] = ['ar', 'fa', 'he', 'ur'];

/** The language that the person chose on this device, else the first of the browser's that we have, else English. */
export function chosenLanguage(): Language {
  const wishes = [localStorage.getItem(remembered) ?? '', ...navigator.languages];
  return wishes.map(match).find((language) => language !== undefined) ?? 'en';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(remembered, language);

/** Which way a language runs, as the `dir` of a document wants it. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (rightToLeft.includes(primaryOf(language)) ? 'rtl' : 'ltr');

/** In which language to write to somebody who reads this one. */
export const letterLanguageOf = (language: string): LetterLanguage => primaryOf(match(language) ?? 'en') as LetterLanguage;

/** The languages of letters, each by its own name. */
export const letterLanguages = Object.entries(languages).map(([language, name]) => ({ value: letterLanguageOf(language), name }));

function primaryOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

function match(wish: string): Language | undefined {
  return (Object.keys(languages) as Language[]).find((language) => primaryOf(language) === primaryOf(wish));
}
