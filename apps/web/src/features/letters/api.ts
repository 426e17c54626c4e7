import { queryOptions } from '@tanstack/react-query';
import { api, done, read } from '../../api/client.js';
import type { Language, Letter, LetterTemplate, Look, WrittenLetter } from './types.js';

const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

export const lettersQuery = queryOptions({ queryKey: ['letter-templates'], queryFn: () => read(api.GET('/api/v1/letter-templates')) });
export const fetchLook = (): Promise<Look> => read(api.GET('/api/v1/letter-look'));

export const lookQuery = queryOptions({ queryKey: ['letter-look'], queryFn: fetchLook });
export const letterQuery = (letter: Letter, language: Language) =>
  queryOptions({ queryKey: ['letter-template', letter, language], queryFn: () => read(api.GET('/api/v1/letter-template', { params: { query: { letter, language } } })) });
/** As it stands after somebody else was quicker; asked once for each attempt to save. */
export const newestLetterQuery = (letter: Letter, language: Language, attempt: number) =>
  queryOptions({ queryKey: ['letter-template', letter, language, attempt], queryFn: () => read(api.GET('/api/v1/letter-template', { params: { query: { letter, language } } })), gcTime: 0 });
/** Asked anew for every change of the words. */
export const previewQuery = (written: WrittenLetter) =>
  queryOptions({
    queryKey: ['letter-preview', written],
    queryFn: () => read(api.POST('/api/v1/letter-template/preview', { body: written })),
    retry: false,
    staleTime: 60_000,
    gcTime: 60_000,
  });

export const saveLetter = (written: WrittenLetter, version: number): Promise<LetterTemplate> =>
  read(api.PUT('/api/v1/letter-template', { params: { header: ifMatch(version) }, body: written }));
export const restoreLetter = (letter: Letter, language: Language, version: number): Promise<LetterTemplate> =>
  read(api.POST('/api/v1/letter-template/restore', { params: { header: ifMatch(version) }, body: { letter, language } }));
export const tryLetter = (written: WrittenLetter, key: string): Promise<void> =>
  done(api.POST('/api/v1/letter-template/trial', { params: { header: { 'Idempotency-Key': key } }, body: written }));
export const saveLook = (look: Omit<Look, 'version'>, version: number): Promise<Look> => read(api.PUT('/api/v1/letter-look', { params: { header: ifMatch(version) }, body: look }));
