import { useTranslation } from 'react-i18next';
import { codeOf, wordsOf } from '../../api/problem-words.js';
import { textOr } from '../texts.js';

/** What to say about a failure in the traveller's language; the server's own words where we have none. */
export function useProblemWords(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return (error) => textOr(i18n, 'problems', `known.${codeOf(error)}`, wordsOf(error, t('page')));
}
