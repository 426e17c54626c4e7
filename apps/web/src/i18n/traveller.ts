import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, directionOf, rememberLanguage, type Language } from './languages.js';
import { loadTexts } from './traveller-texts.js';

/** Starts the traveller's pages in the language of the browser. */
export async function startTravellerTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await speak(chosenLanguage());
}

/** Switches the language and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  for (const [namespace, words] of Object.entries(await loadTexts(language))) i18next.addResourceBundle(language, namespace, words);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
