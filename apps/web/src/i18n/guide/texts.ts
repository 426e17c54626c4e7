import i18next from 'i18next';
import type { Language } from '../languages.js';
import { startTravellerTexts } from '../traveller.js';
import de from './de.json';
import en from './en.json';
import es from './es.json';
import fr from './fr.json';
import ru from './ru.json';
import zhHans from './zh-hans.json';

/** All languages come along: a guide may switch where there is no network. */
const texts: Record<Language, typeof en> = { en, 'zh-Hans': zhHans, ru, de, fr, es };

export type GuideTexts = { readonly guide: typeof en };

/** Starts the guide's page in the language of the browser. */
export async function startGuideTexts(): Promise<void> {
  await startTravellerTexts();
  for (const [language, words] of Object.entries(texts)) i18next.addResourceBundle(language, 'guide', words);
}
