import type { i18n, TFunction } from 'i18next';
import { textOr } from '../../ui/texts.js';
import type { LogLine } from './types.js';

const counted = ['seats', 'travellers', 'applications', 'lines', 'moved', 'restored', 'capacity', 'number'] as const;
const named = ['outcome', 'decision', 'choice'] as const;

/** What a line says beside its sentence: from what to what, how it came out, how many. Only words that we have are shown. */
export function factsOf({ facts }: LogLine, t: TFunction<'log'>, texts: i18n): string[] {
  const word = (name: string): string => textOr(texts, 'log', `word.${String(facts[name])}`, '');
  const [from, to] = [word('from'), word('to')];
  return [
    ...(from && to ? [t('fromTo', { from, to })] : to ? [to] : []),
    ...named.map(word),
    ...(typeof facts['kind'] === 'string' ? [textOr(texts, 'log', `list.${facts['kind']}`, '')] : []),
    ...counted.map((name) => (typeof facts[name] === 'number' ? t(`count.${name}`, { count: facts[name] }) : '')),
  ].filter((text) => text !== '');
}
