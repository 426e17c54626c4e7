export type LetterLanguage = 'en' | 'de' | 'zh';

const languages: Readonly<Record<string, LetterLanguage>> = { DEU: 'de', AUT: 'de', LIE: 'de', CHN: 'zh', HKG: 'zh', MAC: 'zh', TWN: 'zh' };

/** The traveller's own language where they have said it; else that of their state where we write it, else English. */
export const letterLanguage = (said: LetterLanguage | undefined, nationality: string): LetterLanguage => said ?? languages[nationality] ?? 'en';
