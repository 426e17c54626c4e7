import { foldName, nameParts } from '#kernel';
import { compareTicketName, type NameComparison } from '../names/compare-ticket-name.js';
import { type DifferenceCode, type NameGrade, nameGrades } from '../names/name-grade.js';
import { inLatin, type PassportName } from '../names/passport-name.js';
import type { TicketLine } from './ticket-lines.js';

/** Somebody of a leg who may be meant. */
export interface Seated {
  readonly travellerId: string;
  /** Null for who is erased, or has no name in the house. */
  readonly passport: PassportName | null;
  readonly hasTicket: boolean;
}

export interface Candidate {
  readonly travellerId: string;
  readonly grade: NameGrade;
}

/**
 * `matched`: one traveller of the leg, and nobody else, has this name. `ambiguous`: several have, or two lines mean one traveller.
 * `near`: nobody has, but somebody might with an error: for a person to say. `unknown`: nobody comes near. `present`: whose it is has a
 * ticket on the leg. `faulty`: see its faults.
 */
export type MatchOutcome = 'matched' | 'present' | 'ambiguous' | 'near' | 'unknown' | 'faulty';

export interface TicketMatch extends TicketLine {
  readonly outcome: MatchOutcome;
  /** Of `matched` alone. */
  readonly travellerId: string | null;
  /** Who may be meant, the closest first; at most five. */
  readonly candidates: readonly Candidate[];
}

const MOST_CANDIDATES = 5;

/** Differences that make it somebody else's name, where not even the family name agrees. */
const elsewhere: ReadonlySet<DifferenceCode> = new Set(['first-letter', 'another-name', 'too-many-letters', 'family-missing', 'given-for-single-name']);

const surnameAgrees = ({ surname }: NameComparison): boolean => surname.ticket.length > 0 && [...surname.ticket, ...surname.passport].every(({ differs }) => !differs);

/** How words begin, once wavering spellings are one: names that agree, or nearly, have one beginning at least in common. */
function beginnings(names: readonly string[]): Set<string> {
  const words = names.map((name) => nameParts(name.replace(/[</]/gu, ' ')).map(inLatin));
  return new Set([...words.flat(), ...words.map((parts) => parts.join(''))].filter(Boolean).map((word) => foldName(word).slice(0, 3)));
}

/** Finds who is worth comparing: a list of 500 lines has 250,000 pairs. */
function lookUp(seated: readonly Seated[]): (name: string) => Seated[] {
  const byBeginning = new Map<string, Set<Seated>>();
  for (const one of seated) {
    if (!one.passport) continue;
    const { surname, givenNames } = one.passport;
    for (const beginning of beginnings([surname, givenNames])) byBeginning.set(beginning, (byBeginning.get(beginning) ?? new Set()).add(one));
  }
  return (name) => {
    const found = new Set([...beginnings(name.split('/'))].flatMap((beginning) => [...(byBeginning.get(beginning) ?? [])]));
    return seated.filter((one) => found.has(one));
  };
}

/** Says whose each line is, and guesses nothing: a line is matched where exactly one name agrees. */
export function matchTickets(lines: readonly TicketLine[], seated: readonly Seated[]): TicketMatch[] {
  const lookFor = lookUp(seated);
  const found = lines.map((line) => match(line, lookFor(line.content.name)));
  const counts = new Map<string, number>();
  for (const { travellerId } of found) if (travellerId) counts.set(travellerId, (counts.get(travellerId) ?? 0) + 1);
  const present = new Set(seated.filter(({ hasTicket }) => hasTicket).map(({ travellerId }) => travellerId));
  return found.map((one) => {
    if (!one.travellerId) return one;
    if (counts.get(one.travellerId)! > 1) return { ...one, outcome: 'ambiguous', travellerId: null };
    return present.has(one.travellerId) ? { ...one, outcome: 'present', travellerId: null } : one;
  });
}

function match(line: TicketLine, seated: readonly Seated[]): TicketMatch {
  if (line.faults.some(({ pointer }) => pointer === '/name')) return { ...line, outcome: 'faulty', travellerId: null, candidates: [] };
  const compared = seated.flatMap(({ travellerId, passport }) => {
    const comparison = passport && compareTicketName(line.content.name, passport);
    return comparison?.grade ? [{ travellerId, grade: comparison.grade, comparison }] : [];
  });
  const rank = (grade: NameGrade): number => nameGrades.indexOf(grade);
  const agreeing = compared.filter(({ grade }) => rank(grade) <= rank('tolerated'));
  const near = compared.filter(({ grade, comparison }) => grade === 'small' || (grade === 'major' && (surnameAgrees(comparison) || comparison.differences.every(({ code }) => !elsewhere.has(code)))));
  const shown = (agreeing.length > 0 ? agreeing : near).sort((one, other) => rank(one.grade) - rank(other.grade));
  const candidates = shown.slice(0, MOST_CANDIDATES).map(({ travellerId, grade }) => ({ travellerId, grade }));
  const [only, ...others] = agreeing;
  if (line.faults.length > 0) return { ...line, outcome: 'faulty', travellerId: null, candidates };
  if (only && others.length === 0) return { ...line, outcome: 'matched', travellerId: only.travellerId, candidates };
  return { ...line, outcome: only ? 'ambiguous' : near.length > 0 ? 'near' : 'unknown', travellerId: null, candidates };
}
