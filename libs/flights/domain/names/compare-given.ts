import { withoutTitles } from '#kernel';
import { basesOf, type FieldFacts } from './compare-family.js';
import { byLetters, type FieldResult, mildest } from './field-result.js';
import { matchWords } from './match-words.js';
import type { DifferenceCode } from './name-grade.js';
import type { PassportWord } from './passport-name.js';

/** Compares given names; both sides have some. The passport's first one must be on the ticket, others may be left out. */
export function compareGiven(passport: readonly PassportWord[], ticket: readonly string[], facts: FieldFacts): FieldResult {
  const asWritten = plain(passport, ticket, facts);
  const [kept, untitled] = [withoutTitles(basesOf(passport)), withoutTitles(ticket)];
  const titled = kept.length < passport.length || untitled.length < ticket.length;
  if (!titled || kept.length === 0 || untitled.length === 0) return asWritten;
  const { codes, letters } = plain(passport.filter(({ base }) => kept.includes(base)), untitled, facts);
  return mildest([{ codes: [...codes, 'suffix-left-out'], letters }, asWritten]);
}

function plain(passport: readonly PassportWord[], ticket: readonly string[], facts: FieldFacts): FieldResult {
  const [bases, text] = [basesOf(passport), ticket.join('')];
  const whole = bases.join('');
  const found: FieldResult[] = arrangements(passport.length).flatMap((order) => agreeing(passport, order, ticket, facts));
  const initials = withInitials(passport, ticket, facts);
  if (initials) found.push(initials);
  if (facts.ticketCut && whole !== text && whole.startsWith(text)) found.push({ codes: ['truncated'], letters: 0 });
  if (facts.passportCut && whole !== text && text.startsWith(whole)) found.push({ codes: ['passport-cut'], letters: 0 });
  const [first, ...others] = found;
  if (first) return mildest([first, ...others]);
  return unexplained(passport, ticket, facts);
}

/** A name that does not agree: with what of the passport's it agrees best. */
function unexplained(passport: readonly PassportWord[], ticket: readonly string[], { origins }: FieldFacts): FieldResult {
  const bases = basesOf(passport);
  if (passport.length > 1 && matchAny(passport.slice(1), ticket.join(''), origins)) return { codes: ['first-given-left-out'], letters: 0 };
  const [one, other] = [bases[0]!, ticket[0]!];
  if (one[0] === other[0] && one.length !== other.length && (one.length === 1 || other.length === 1) && bases.length <= 2 && ticket.length <= 2) {
    return { codes: ['first-given-initial'], letters: 0 };
  }
  const shorter = bases.slice(1).map((_, at): FieldResult => {
    const { codes, letters } = byLetters(bases.slice(0, at + 1), ticket);
    return { codes: [...codes, 'given-left-out'], letters };
  });
  return mildest([byLetters(bases, ticket), ...shorter]);
}

const matchAny = (words: readonly PassportWord[], text: string, origins: FieldFacts['origins']): boolean =>
  words.some((_, at) => words.slice(at).some((__, more) => matchWords(words.slice(at, at + more + 1), text, origins) !== null));

function agreeing(passport: readonly PassportWord[], order: readonly number[], ticket: readonly string[], { origins }: FieldFacts): FieldResult[] {
  const words = order.flatMap((at) => passport[at] ?? []);
  const match = matchWords(words, ticket.join(''), origins);
  if (!match) return [];
  const codes: DifferenceCode[] = [...match];
  if (match.length === 0 && basesOf(words).join(' ') !== ticket.join(' ')) codes.push('run-together');
  if (words.length < passport.length) codes.push('given-left-out');
  if (order.some((at, index) => index > 0 && at < order[index - 1]!)) codes.push('given-order');
  return [{ codes, letters: 0 }];
}

/** `ANNA M` for Anna Maria: the first name whole, each other one whole, as an initial, or left out. */
function withInitials(passport: readonly PassportWord[], ticket: readonly string[], { origins }: FieldFacts): FieldResult | null {
  const [first, ...others] = ticket;
  if (!passport[0] || first === undefined || others.length === 0) return null;
  const start = matchWords([passport[0]], first, origins);
  if (!start) return null;
  let next = 1;
  let initials = 0;
  for (const word of others) {
    while (next < passport.length && !isWordOrInitial(passport[next]!, word, origins)) next += 1;
    if (next >= passport.length) return null;
    if (word.length === 1 && passport[next]!.base.length > 1) initials += 1;
    next += 1;
  }
  if (initials === 0) return null;
  return { codes: [...start, 'initial', ...(ticket.length < passport.length ? (['given-left-out'] as const) : [])], letters: 0 };
}

const isWordOrInitial = (passport: PassportWord, word: string, origins: FieldFacts['origins']): boolean =>
  (word.length === 1 && passport.base.startsWith(word)) || matchWords([passport], word, origins) !== null;

const MOST_PERMUTED = 4;
const MOST_CHOSEN = 8;

/** Which of so many given names, the first among them, in which order: every order of up to four, the passport's own of more. */
function arrangements(count: number): number[][] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (count > MOST_CHOSEN) return all.map((at) => all.slice(0, at + 1));
  const chosen = subsets(all.slice(1)).map((more) => [0, ...more]);
  return count > MOST_PERMUTED ? chosen : chosen.flatMap(permutations);
}

const subsets = (items: readonly number[]): number[][] => items.reduceRight<number[][]>((found, item) => [...found, ...found.map((more) => [item, ...more])], [[]]);

const permutations = (items: readonly number[]): number[][] =>
  items.length <= 1 ? [[...items]] : items.flatMap((item, at) => permutations([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]));
