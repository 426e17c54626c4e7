/** The languages of the traveller's pages (BCP 47), each by its own name. */
export const languages = { en: 'English', de: 'Deutsch', 'zh-Hans': '简体中文' } as const;

export type Language = keyof typeof languages;

const remembered = 'waypass.language';

/** The language that the person chose on this device, else the first of the browser's that we have, else English. */
export function chosenLanguage(): Language {
  const wishes = [localStorage.getItem(remembered) ?? '', ...navigator.languages];
  return wishes.map(match).find((language) => language !== undefined) ?? 'en';
}

export const rememberLanguage = (language: Language): void => localStorage.setItem(remembered, language);

function match(wish: string): Language | undefined {
  const primary = wish.split('-')[0];
  return (Object.keys(languages) as Language[]).find((language) => language.split('-')[0] === primary);
}
