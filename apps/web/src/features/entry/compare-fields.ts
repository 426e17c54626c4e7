import type { ComparedField } from './types.js';

/** Letters and digits alone, without marks: a passport's lines have neither accents nor hyphens. */
const plain = (text: string): string => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

export type Agreement = 'same' | 'differs' | 'nothing';

/** Whether what was read and what was typed agree; `nothing` where one of the two is missing. For the eye only: the check itself decides. */
export function agreementOf({ read, typed }: ComparedField): Agreement {
  if (!read || !typed) return 'nothing';
  return plain(read) === plain(typed) ? 'same' : 'differs';
}
