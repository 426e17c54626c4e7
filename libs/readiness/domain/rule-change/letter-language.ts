import type { Locale } from '#kernel';

const statesBy: Readonly<Partial<Record<Locale, readonly string[]>>> = {
  zh: ['CHN', 'HKG', 'MAC', 'TWN'],
  ru: ['RUS', 'BLR', 'KAZ', 'KGZ'],
  de: ['DEU', 'AUT', 'LIE'],
  fr: ['FRA', 'MCO', 'SEN', 'CIV'],
  es: ['ESP', 'MEX', 'ARG', 'CHL', 'COL', 'PER', 'ECU', 'VEN', 'BOL', 'URY', 'PRY', 'CRI', 'CUB', 'DOM', 'GTM', 'HND', 'NIC', 'PAN', 'SLV'],
};

const languages: ReadonlyMap<string, Locale> = new Map(Object.entries(statesBy).flatMap(([locale, states]) => states.map((state) => [state, locale as Locale] as const)));

/** The traveller's own language where they have said it; else that of their state where we write it, else English. */
export const letterLanguage = (said: Locale | undefined, nationality: string): Locale => said ?? languages.get(nationality) ?? 'en';
