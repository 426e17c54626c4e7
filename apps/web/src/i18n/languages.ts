/** The languages of the traveller's pages (BCP 47), each by its own name. */
export const languages = { en: 'English', 'zh-Hans': '简体中文', ru: 'Русский', de: 'Deutsch', fr: 'Français', es: 'Español' } as const;

export type Language = keyof typeof languages;

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

const primaryOf = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

const match = (wish: string): Language | undefined => (Object.keys(languages) as Language[]).find((language) => primaryOf(language) === primaryOf(wish));
