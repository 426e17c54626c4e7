/** Languages in which travellers and customers are written to, by their primary subtag (BCP 47); `zh` is written in simplified characters. */
export const locales = ['en', 'zh', 'ru', 'de', 'fr', 'es'] as const;
export type Locale = (typeof locales)[number];
