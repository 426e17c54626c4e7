import { Problem } from '#sdk';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { Notice } from '../../ui/phone/notice.js';
import { useProblemWords } from '../../ui/phone/problem-words.js';
import { textOr } from '../../ui/texts.js';

/** Why not, in the customer's language, and what they can do. What exactly is wrong stands at its field, where it has one. */
export function FormRefusal({ error }: { readonly error: Error }) {
  const { i18n } = useTranslation('sale');
  const words = useProblemWords();
  const code = codeOf(error);
  const atField = error instanceof Problem && error.errors.length > 0;
  const title = atField ? textOr(i18n, 'problems', `known.${code}`, error.title) : words(error);
  const advice = textOr(i18n, 'sale', `advice.${code}`, '');
  return <Notice tone="bad" title={title}>{advice && <p>{advice}</p>}</Notice>;
}
