import type { IsoDate } from '#kernel';
import { type DayOrder, readDay } from './read-day.js';
import { type ReturnField, type ReturnMapping, type ReturnRow, textOf } from './return-table.js';

/** What one row says, as far as it can be read. */
export interface ReadAnswer {
  readonly row: number;
  readonly position: number | null;
  readonly documentNumber: string;
  /** Every name of the row in one text. */
  readonly name: string;
  readonly birthDate: IsoDate | null;
  /** Null where the row gives no answer yet. */
  readonly answer:
    | { readonly outcome: 'issued'; readonly approvalNumber: string; readonly validFrom: string; readonly validUntil: string }
    | { readonly outcome: 'refused'; readonly reason: string }
    | null;
  readonly faults: readonly { readonly field: ReturnField; readonly detail: string }[];
}

/** What is taken where the rows say nothing. */
export interface AnswerChoices {
  readonly dayOrder?: DayOrder | undefined;
  readonly validFrom?: IsoDate | undefined;
  readonly validUntil?: IsoDate | undefined;
}

const yes = /^(?:issued|approved|granted|accepted|yes|ok|y|ja|erteilt|genehmigt|bewilligt|accorde|oui|批准|同意|通过|已签发)$/iu;
const no = /^(?:refused|rejected|denied|declined|not approved|no|n|nein|abgelehnt|verweigert|refuse|non|拒绝|拒签|不批准|不同意|未通过)$/iu;
const open = /^(?:|pending|open|waiting|in process|processing|offen|ausstehend|en cours|待定|审理中|-|–)$/iu;
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim();

/** Reads one row by the columns that were found or chosen. */
export function readAnswer({ number, cells }: ReturnRow, mapping: ReturnMapping, choices: AnswerChoices): ReadAnswer {
  const cell = (field: ReturnField) => (mapping[field] === undefined ? undefined : cells[mapping[field]]);
  const text = (field: ReturnField): string => textOf(cell(field));
  const faults: { field: ReturnField; detail: string }[] = [];
  const day = (field: 'birthDate' | 'validFrom' | 'validUntil'): IsoDate | null => {
    const read = readDay(cell(field), choices.dayOrder);
    if (!read && text(field) !== '') faults.push({ field, detail: `“${text(field).slice(0, 40)}” is no day, or could be two. Write it as YYYY-MM-DD, or choose which number is the day.` });
    return read ?? null;
  };
  const position = Number(text('position').replace(/\.$/, ''));
  return {
    row: number,
    position: text('position') !== '' && Number.isInteger(position) && position > 0 ? position : null,
    documentNumber: text('documentNumber').toUpperCase().replace(/[^A-Z0-9]/g, ''),
    name: [text('surname'), text('givenNames'), text('name')].filter(Boolean).join(' '),
    birthDate: day('birthDate'),
    answer: answerOf(text, day, choices, faults),
    faults,
  };
}

function answerOf(
  text: (field: ReturnField) => string,
  day: (field: 'validFrom' | 'validUntil') => IsoDate | null,
  choices: AnswerChoices,
  faults: { field: ReturnField; detail: string }[],
): ReadAnswer['answer'] {
  const word = plain(text('outcome'));
  const number = text('approvalNumber');
  if (!yes.test(word) && !no.test(word) && !open.test(word)) {
    faults.push({ field: 'outcome', detail: `“${word.slice(0, 40)}” is neither issued nor refused.` });
    return null;
  }
  const says = yes.test(word) ? 'issued' : no.test(word) ? 'refused' : number ? 'issued' : text('reason') ? 'refused' : null;
  if (says === 'refused' && number) faults.push({ field: 'approvalNumber', detail: 'The row says refused, and has a number.' });
  if (says === 'refused') return { outcome: 'refused', reason: text('reason').slice(0, 2_000) };
  if (says === null) return null;
  return { outcome: 'issued', approvalNumber: number, validFrom: day('validFrom') ?? choices.validFrom ?? '', validUntil: day('validUntil') ?? choices.validUntil ?? '' };
}
