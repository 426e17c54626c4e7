import { type Fault, type IsoDate, type Money } from '#kernel';
import { moneyText } from './money-text.js';

/** What a letter may name. */
export const placeholders = ['authority', 'organisation', 'batch', 'list', 'count', 'fee', 'totalFee', 'date', 'firstEntry', 'lastExit'] as const;
export type Placeholder = (typeof placeholders)[number];

export interface LetterFacts {
  readonly authority: string;
  readonly organisation: string;
  readonly batch: number;
  readonly list: number;
  readonly count: number;
  /** For one application; null where the authority asks for none. */
  readonly fee: Money | null;
  readonly date: IsoDate;
  readonly firstEntry: IsoDate;
  readonly lastExit: IsoDate;
}

export const longestLetter = 5_000;

/** The letter of an authority that nobody has written one for. */
export const usualLetter = `To: {{authority}}
Date: {{date}}

Dear Sir or Madam,

please find enclosed the applications of {{count}} travellers of {{organisation}}, who wish to enter between {{firstEntry}} and {{lastExit}}. They are listed in the order of the enclosed name list (batch {{batch}}, list {{list}}).

Fee for one application: {{fee}}
Fee in all: {{totalFee}}

The names and passport numbers are taken from the passports, of which copies are enclosed.

Yours faithfully,
{{organisation}}`;

const named = /\{\{\s*([^{}]*?)\s*\}\}/g;
const isPlaceholder = (name: string): name is Placeholder => (placeholders as readonly string[]).includes(name);

/** What is wrong with a letter or a template of one. Only a template may hold placeholders. */
export function letterFaults(text: string, { template }: { readonly template: boolean }): Fault[] {
  const at = (detail: string): Fault[] => [{ pointer: template ? '/text' : '/letter', detail }];
  if (text.trim() === '') return at('Write what the authority shall read.');
  if (text.length > longestLetter) return at(`A letter has at most ${longestLetter} characters.`);
  const names = [...text.matchAll(named)].map((match) => match[1] ?? '');
  if (!template && names.length > 0) return at(`“${names[0]}” is still to be filled in.`);
  const unknown = names.find((name) => !isPlaceholder(name));
  return unknown === undefined ? [] : at(`“${unknown}” is nothing that a letter can name. It can name: ${placeholders.join(', ')}.`);
}

/** The letter with everything filled in. Checked before: no other placeholder is in it. */
export function fillLetter(template: string, facts: LetterFacts): string {
  const { fee, count } = facts;
  const total = fee && { amount: fee.amount * count, currency: fee.currency };
  const words: Record<Placeholder, string> = {
    authority: facts.authority,
    organisation: facts.organisation,
    batch: String(facts.batch),
    list: String(facts.list),
    count: String(count),
    fee: fee ? moneyText(fee) : 'none',
    totalFee: total ? moneyText(total) : 'none',
    date: facts.date,
    firstEntry: facts.firstEntry,
    lastExit: facts.lastExit,
  };
  return template.replace(named, (whole, name: string) => (isPlaceholder(name) ? words[name] : whole));
}
