import { type Reading, read, unread } from './defect.js';
import { type ImportCell, textOf } from './import-table.js';

/** What a departure offers of one kind: the code that it is booked by, and what people call it. */
export interface OfferedChoice {
  readonly code: string;
  readonly label: string;
}

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s\-_]+/gu, '').replace(/kilometers?|kilometres?|公里|kms?$|k$/u, '').replace(/[^\p{L}\p{N}.]+/gu, '');

/** One meaning a row: whatever people write for it, in English, German and Chinese. */
const meanings: readonly (readonly string[])[] = [
  ['42', '42.2', '42.195', '42,195', 'marathon', 'fullmarathon', 'full', 'fm', '全程', '全马', '马拉松', '全程马拉松'],
  ['21', '21.1', '21.0975', 'half', 'halfmarathon', 'halb', 'halbmarathon', 'hm', '半程', '半马', '半程马拉松'],
  ['10', '10km', '10k'],
  ['5', '5km', '5k', 'funrun'],
  ['twin', 'twinroom', 'double', 'doubleroom', 'dbl', 'dz', 'doppel', 'doppelzimmer', 'zweibett', 'zweibettzimmer', 'bedinatwinroom', 'twinbeds', 'shared', 'sharing', 'share', '双人间', '双床', '标间', '双人房'],
  ['single', 'singleroom', 'sgl', 'ez', 'einzel', 'einzelzimmer', 'single supplement', 'singleuse', '单人间', '单人房', '单间'],
  ['triple', 'tripleroom', 'tpl', 'dreibett', 'dreibettzimmer', '三人间'],
].map((words) => words.map(fold));

const nothing = new Set(['', '-', '–', 'none', 'no', 'no race', 'not running', 'companion', 'supporter', 'spectator', 'keine', 'kein', 'nein', 'begleitung', 'begleitperson', 'ohne', 'n/a', 'na', '无', '不参赛', '陪同', '亲友']);

/** True for what says that somebody does not run. */
export const saysNothing = (cell: ImportCell): boolean => nothing.has(textOf(cell).toLowerCase());

/** Finds what is meant among what is offered: by code, by label, or by what else people call it. */
export function readChoice(cell: ImportCell, offered: readonly OfferedChoice[], code: 'race.not-offered' | 'room.not-offered'): Reading<string> {
  const text = textOf(cell);
  const folded = fold(text);
  const same = offered.find((choice) => fold(choice.code) === folded || fold(choice.label) === folded);
  if (same) return read(same.code);
  const meaning = meanings.find((words) => words.includes(folded));
  const meant = meaning && offered.find((choice) => meaning.includes(fold(choice.code)) || meaning.includes(fold(choice.label)));
  if (meant) return read(meant.code, { code: 'choice.read-as', message: `Read as ${meant.label}.` });
  const beginning = folded.length >= 3 ? offered.filter((choice) => fold(choice.label).startsWith(folded)) : [];
  const labels = offered.map((choice) => choice.label).join(', ');
  return unread({
    code,
    message: labels === '' ? 'This departure offers none.' : `This departure offers: ${labels}.`,
    ...(beginning.length === 1 ? { suggestion: beginning[0]!.label } : {}),
  });
}
