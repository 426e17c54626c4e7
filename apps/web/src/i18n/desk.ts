import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import texts from './en/desk.js';

/** Starts the operator's and the officer's pages; they speak English so far. */
export async function startDeskTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: texts },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}
