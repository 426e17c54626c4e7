import { compareTicketName, type NameComparison } from '../names/compare-ticket-name.js';
import { type NameGrade, nameGrades } from '../names/name-grade.js';
import type { PassportName } from '../names/passport-name.js';
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

const surnameAgrees = ({ surname }: NameComparison): boolean => surname.ticket.length > 0 && [...surname.ticket, ...surname.passport].every(({ differs }) => !differs);

/** Says whose each line is, and guesses nothing: a line is matched where exactly one name agrees. */
export function matchTickets(lines: readonly TicketLine[], seated: readonly Seated[]): TicketMatch[] {
  const found = lines.map((line) => match(line, seated));
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
  const near = compared.filter(({ grade, comparison }) => grade === 'small' || (grade === 'major' && (surnameAgrees(comparison) || comparison.differences.some(({ code }) => code === 'swapped' || code === 'other-field'))));
  const shown = (agreeing.length > 0 ? agreeing : near).sort((one, other) => rank(one.grade) - rank(other.grade));
  const candidates = shown.slice(0, MOST_CANDIDATES).map(({ travellerId, grade }) => ({ travellerId, grade }));
  const [only, ...others] = agreeing;
  if (line.faults.length > 0) return { ...line, outcome: 'faulty', travellerId: null, candidates };
  if (only && others.length === 0) return { ...line, outcome: 'matched', travellerId: only.travellerId, candidates };
  return { ...line, outcome: only ? 'ambiguous' : near.length > 0 ? 'near' : 'unknown', travellerId: null, candidates };
}
