import { addMonths, type IsoDate } from '#kernel';
import { type CellDefect, type Reading, read, unread } from './defect.js';
import { type DateOrder, dayInWords, readDate } from './read-date.js';
import { type ImportCell, textOf } from './import-table.js';

const emailPattern = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+\.[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;
const longestEmail = 254;

/** An address; `Anna <anna@example.org>` and `mailto:` are how mail programs copy it. Nothing where the cell is empty. */
export function readEmail(cell: ImportCell): Reading<string> {
  const written = textOf(cell);
  if (written === '') return unread();
  const text = (/<([^<>]+)>/.exec(written)?.[1] ?? written).replace(/^mailto:/i, '').trim();
  if (emailPattern.test(text) && text.length <= longestEmail) return read(text);
  const mended = text.replace(/\s+/g, '').replace(/[,;]+$/, '').replace(/\(at\)|\[at\]|＠/gi, '@').replace(/,(?=[a-z]{2,}$)/i, '.').replace(/\.\.+/g, '.');
  return unread({ code: 'email.unusable', message: 'This is not an e-mail address.', ...(mended !== text && emailPattern.test(mended) ? { suggestion: mended } : {}) });
}

const sexes: Readonly<Record<'F' | 'M' | 'X', string>> = {
  F: 'f female w weiblich frau mrs ms miss woman girl 女 女士 女性 fräulein femme',
  M: 'm male männlich mann herr mr man boy 男 男士 男性 先生 homme',
  X: 'x divers diverse nonbinary non-binary other unspecified d mx',
};

/** As the passport says it: F, M or X. Nothing where the cell is empty. */
export function readSex(cell: ImportCell): Reading<'F' | 'M' | 'X'> {
  const text = textOf(cell).toLowerCase().replace(/\.$/, '');
  if (text === '') return unread();
  const found = (Object.keys(sexes) as ('F' | 'M' | 'X')[]).find((sex) => sexes[sex].split(' ').includes(text));
  return found ? read(found) : unread({ code: 'sex.unknown', message: 'Write F, M or X, as in the passport.' });
}

/** Doc 9303-4 §4.2.2: at most nine letters and digits. Nothing where the cell is empty. */
export function readDocumentNumber(cell: ImportCell): Reading<string> {
  const written = textOf(cell);
  if (written === '') return unread();
  if (/^\d(?:[.,]\d+)?E\+?\d+$/i.test(written)) {
    return unread({ code: 'document.number-unusable', message: 'The spreadsheet has rounded this number. Make the column a text column and write it again.' });
  }
  const text = written.toUpperCase().replace(/[\s\-./]/g, '');
  if (!/^[A-Z0-9]{3,9}$/.test(text)) {
    return unread({ code: 'document.number-unusable', message: 'A passport number has three to nine letters and digits.' });
  }
  return typeof cell === 'number'
    ? read(text, { code: 'document.number-as-number', message: 'The spreadsheet keeps this as a number: zeros at its beginning would be lost. Compare it with the passport.', suggestion: text })
    : read(text);
}

interface DayContext {
  readonly chosen: DateOrder | null;
  readonly shown: DateOrder | null;
  readonly today: IsoDate;
}

/** Nothing where the cell is empty. */
export function readBirthDate(cell: ImportCell, context: DayContext): Reading<IsoDate> {
  if (textOf(cell) === '') return unread();
  const found = readDate(cell, { ...context, century: 'past' });
  if (found.value === null || (found.value >= '1900-01-01' && found.value <= context.today)) return found;
  return unread({ code: 'birth-date.implausible', message: `Nobody travelling was born on ${dayInWords(found.value)}.` });
}

/** Nothing where the cell is empty, and nothing for a passport that is over. Some states ask for months beyond the trip: those are for the entry rules. */
export function readExpiryDate(cell: ImportCell, context: DayContext & { readonly lastDay: IsoDate }): Reading<IsoDate> {
  if (textOf(cell) === '') return unread();
  const found = readDate(cell, { ...context, century: 'future' });
  if (found.value === null) return found;
  if (found.value < context.today) {
    return unread<IsoDate>({ code: 'document.expired', message: `This passport expired on ${dayInWords(found.value)}. It is left out; the traveller is asked for another.` });
  }
  if (found.value > addMonths(context.today, 12 * 60)) return unread({ code: 'date.unreadable', message: 'No passport is valid for so long. Check the year.' });
  const early: CellDefect[] =
    found.value < context.lastDay ? [{ code: 'document.expires-during-trip', message: `This passport expires on ${dayInWords(found.value)}, before the trip is over.` }] : [];
  return { value: found.value, defects: [...found.defects, ...early] };
}
