import type { EntryRule } from '../rules/rule.js';

/** A kind of visa as one reads it: by the text of a rule that asks for that document where there is one, otherwise by its code. */
export function visaWords(code: string, rules?: readonly EntryRule[]): string {
  for (const { effect } of rules ?? []) {
    const specs = 'requirements' in effect ? (effect.requirements ?? []) : [];
    const named = specs.find((spec) => spec.kind === 'document' && spec.code === code);
    if (named) return named.text;
  }
  return code.replace(/-visa$/, '').replaceAll('-', ' ');
}
