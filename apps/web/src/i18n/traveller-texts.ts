import type { TravellerTexts } from './en/traveller.js';
import type { Language } from './languages.js';

// Each language is a download of its own; a text that a language lacks fails to compile here.
const texts: Record<Language, () => Promise<{ readonly default: TravellerTexts }>> = {
  en: () => import('./en/traveller.js'),
  'zh-Hans': () => import('./zh-hans/traveller.js'),
  ru: () => import('./ru/traveller.js'),
  de: () => import('./de/traveller.js'),
  fr: () => import('./fr/traveller.js'),
  es: () => import('./es/traveller.js'),
};

/** The traveller's texts in a language. */
export const loadTexts = async (language: Language): Promise<TravellerTexts> => (await texts[language]()).default;
