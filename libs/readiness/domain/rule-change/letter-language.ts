type LetterLanguage = 'en' | 'de' | 'zh';

const languages: Readonly<Record<string, LetterLanguage>> = { DEU: 'de', AUT: 'de', LIE: 'de', CHN: 'zh', HKG: 'zh', MAC: 'zh', TWN: 'zh' };

/** Nobody asks travellers for their language: that of their state where we write it, else English. */
export const letterLanguage = (nationality: string): LetterLanguage => languages[nationality] ?? 'en';
