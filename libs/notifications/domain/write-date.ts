import type { IsoDate } from '#kernel';
import type { Locale } from './message.js';

/** The country whose way of writing days and amounts a language takes. */
export const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', zh: 'zh-CN', ru: 'ru-RU', de: 'de-DE', fr: 'fr-FR', es: 'es-ES' };

/** A day in words: 5 April 2026. */
export const writeDay = (day: IsoDate, locale: Locale): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** An instant in words, with its zone, since readers are in many: 5 April 2026 at 14:00 UTC. */
export const writeInstant = (instant: Date, locale: Locale): string =>
  `${new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(instant)} UTC`;
