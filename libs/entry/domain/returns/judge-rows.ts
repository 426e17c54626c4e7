import { type AuthorityOutcome, outcomeFaults, type Stay } from '../batches/outcome-faults.js';
import { type Listed, type Match, matchAnswer } from './match-answers.js';
import type { ReadAnswer } from './read-answer.js';
import type { ReturnReportRow, ReturnState } from './return-report.js';
import type { ReturnField } from './return-table.js';

/** Somebody on the list that the authority has, and what is known of their answer. */
export interface Awaited extends Listed {
  readonly stay: Stay;
  /** `gone`: taken out of the batch since the list went out. */
  readonly standing: 'waits' | 'gone' | 'not-sent';
  /** What was recorded; null where nothing was. */
  readonly recorded: AuthorityOutcome | null;
}

const numberKey = (number: string): string => number.normalize('NFKC').trim().toLowerCase();

/** What can be done with each row. Rows about one person, or with one number, are doubted together. */
export function judgeRows(answers: readonly ReadAnswer[], list: readonly Awaited[]): ReturnReportRow[] {
  const matches = answers.map((answer) => ({ answer, match: matchAnswer(answer, list) }));
  const byPerson = Map.groupBy(matches.filter(({ match }) => match.applicationId), ({ match }) => match.applicationId);
  const byNumber = Map.groupBy(answers.filter(({ answer }) => answer?.outcome === 'issued' && answer.approvalNumber), ({ answer }) => (answer?.outcome === 'issued' ? numberKey(answer.approvalNumber) : ''));
  return matches.map(({ answer, match }) => {
    const person = list.find(({ applicationId }) => applicationId === match.applicationId);
    if (!person) return row(answer, match, match.doubt?.startsWith('Nobody') ? 'unknown' : 'ambiguous', null, match.doubt);
    const twins = (byPerson.get(person.applicationId) ?? []).filter((one) => one.answer.row !== answer.row);
    if (twins.length > 0) return row(answer, { ...match, applicationId: person.applicationId }, 'ambiguous', null, `Row ${twins[0]!.answer.row} is about the same person.`);
    const twinNumbers = answer.answer?.outcome === 'issued' ? (byNumber.get(numberKey(answer.answer.approvalNumber)) ?? []).filter((one) => one.row !== answer.row) : [];
    return judgeRow(answer, match, person, twinNumbers[0]?.row);
  });
}

function judgeRow(answer: ReadAnswer, match: Match, person: Awaited, sameNumberIn: number | undefined): ReturnReportRow {
  const outcome = answer.answer && ({ applicationId: person.applicationId, ...answer.answer } as AuthorityOutcome);
  if (!outcome) return row(answer, match, answer.faults.length > 0 ? 'unusable' : 'open', null, null);
  if (person.recorded) return sameAnswer(person.recorded, outcome) ? row(answer, match, 'recorded', outcome, null) : row(answer, match, 'contradicts', outcome, contradiction(person.recorded));
  if (person.standing === 'gone') return row(answer, match, 'unknown', outcome, 'This person was taken out of the batch after the list went out.');
  if (person.standing === 'not-sent') return row(answer, match, 'unknown', outcome, 'The list with this person has not gone out yet.');
  if (sameNumberIn !== undefined) return row(answer, match, 'unusable', outcome, `Row ${sameNumberIn} has the same number.`);
  const faults = [...answer.faults, ...outcomeFaults(outcome, person.stay).map(({ pointer, detail }) => ({ field: pointer.slice(1) as ReturnField, detail }))];
  return { ...row(answer, match, faults.length > 0 ? 'unusable' : 'ready', outcome, null), faults };
}

const row = ({ row: number, faults }: ReadAnswer, { applicationId, matchedBy }: Match, state: ReturnState, outcome: AuthorityOutcome | null, detail: string | null): ReturnReportRow => ({
  row: number, state, applicationId, matchedBy, outcome, faults: detail ? [{ field: null, detail }, ...faults] : faults,
});

/** A refusal is one in whatever words. */
function sameAnswer(one: AuthorityOutcome, other: AuthorityOutcome): boolean {
  if (one.outcome !== 'issued' || other.outcome !== 'issued') return one.outcome === other.outcome;
  return numberKey(one.approvalNumber) === numberKey(other.approvalNumber) && one.validFrom === other.validFrom && one.validUntil === other.validUntil;
}

const contradiction = (recorded: AuthorityOutcome): string =>
  recorded.outcome === 'refused' ? 'Recorded before: refused.' : `Recorded before: ${recorded.approvalNumber}, ${recorded.validFrom} to ${recorded.validUntil}.`;
