import { describe, expect, it } from 'vitest';
import { findColumns } from './find-columns.js';
import { type Awaited, judgeRows } from './judge-rows.js';
import { type AnswerChoices, readAnswer } from './read-answer.js';
import { readDay } from './read-day.js';
import type { ReturnCell } from './return-table.js';

const person = (position: number, surname: string, documentNumber: string, more: Partial<Awaited> = {}): Awaited => ({
  applicationId: surname.toLowerCase(), position, documentNumber, surname, givenNames: 'ANNA', birthDate: '1990-01-01',
  stay: { entryDate: '2027-04-01', exitDate: '2027-04-06' }, standing: 'waits', recorded: null, ...more,
});
const list = [person(1, 'AABERG', 'P100'), person(2, 'BERG', 'P200'), person(3, 'CRUZ', 'P300'), person(4, 'CRUZ', 'P400', { applicationId: 'twin' })];
const headings = ['No.', 'Passport No.', 'Surname', 'Given names', 'Date of birth', 'Result', 'Visa number', 'Valid from', 'Valid until', 'Remarks'];

const judge = (rows: ReturnCell[][], choices: AnswerChoices = {}, people: readonly Awaited[] = list) => {
  const table = [headings, ...rows].map((cells, at) => ({ number: at + 1, cells }));
  const { mapping, row } = findColumns(table);
  expect(row).toBe(1);
  return judgeRows(table.slice(1).map((one) => readAnswer(one, mapping, choices)), people);
};
const issued = (who: ReturnCell[], number = 'V-1', from: ReturnCell = '2027-03-31', until: ReturnCell = '2027-04-08') => [...who, 'issued', number, from, until, ''];

describe('a table of answers', () => {
  it('is matched by position, by passport, and by name with date of birth in whatever order and letters', () => {
    const rows = judge([
      issued([1, 'p-100', '', '', ''], 'V-1'),
      issued(['', 'P200', '', '', ''], 'V-2'),
      issued(['', '', 'Cruz', 'Anna', '01.01.1990'], 'V-3'),
      [3, '', '', '', '', 'refused', '', '', '', 'Profession'],
    ], {}, [list[0]!, list[1]!, list[2]!]);
    expect(rows.slice(0, 2)).toMatchObject([{ state: 'ready', applicationId: 'aaberg', matchedBy: ['position', 'passport'] }, { state: 'ready', matchedBy: ['passport'] }]);
    expect(rows.slice(2)).toMatchObject([{ state: 'ambiguous', faults: [{ detail: 'Row 5 is about the same person.' }] }, { state: 'ambiguous' }]);
    expect(judge([issued(['', '', 'Åberg', 'Anna', '1990-01-01'])])).toMatchObject([{ state: 'ready', matchedBy: ['name'] }]);
  });

  it.each([
    ['names two different people', [1, 'P200', '', '', ''], 'ambiguous', 'The position and the passport number name different people.'],
    ['could mean two', ['', '', 'CRUZ', 'ANNA', '1990-01-01'], 'ambiguous', 'More than one person on the list is meant by this row.'],
    ['has a passport of nobody at a position of somebody', [1, 'P999', '', '', ''], 'ambiguous', 'The passport number is not that of the person whom the rest of the row names.'],
    ['has another name', [1, '', 'BERG', 'ANNA', ''], 'ambiguous', 'The name is not that of the person whom the rest of the row names.'],
    ['is about a stranger', ['', 'P999', '', '', ''], 'unknown', 'Nobody on the list is meant by this row.'],
    ['has a position past the end', [77, '', '', '', ''], 'unknown', 'Nobody on the list is meant by this row.'],
  ])('matches nobody where a row %s', (_what, who, state, detail) => {
    expect(judge([issued(who)])).toMatchObject([{ state, applicationId: null, faults: [{ detail }] }]);
  });

  it('is unusable where the answer is: a number missing, a validity that does not cover the stay, a day that could be two, a word that is none', () => {
    const rows = judge([
      issued([1, '', '', '', ''], ''),
      issued([2, '', '', '', ''], 'V-2', '2027-04-03', '2027-04-08'),
      issued([3, '', '', '', ''], 'V-3', '04/03/2027', '2027-04-08'),
      [4, '', '', '', '', 'perhaps', '', '', '', ''],
    ]);
    expect(rows.map(({ state }) => state)).toEqual(['unusable', 'unusable', 'unusable', 'unusable']);
    expect(rows.map(({ faults }) => faults[0]?.field)).toEqual(['approvalNumber', 'validFrom', 'validFrom', 'outcome']);
    expect(judge([issued([3, '', '', '', ''], 'V-3', '04/03/2027', '08/04/2027')], { dayOrder: 'day-first' })).toMatchObject([{ state: 'ready', outcome: { validFrom: '2027-03-04', validUntil: '2027-04-08' } }]);
  });

  it('tells what was recorded before from what contradicts it, and who left from who was not sent', () => {
    const before = { applicationId: 'aaberg', outcome: 'issued', approvalNumber: 'v-1', validFrom: '2027-03-31', validUntil: '2027-04-08' } as const;
    const people = [{ ...list[0]!, recorded: before }, person(2, 'BERG', 'P200', { standing: 'gone' }), person(3, 'DAY', 'P300', { standing: 'not-sent' })];
    expect(judge([issued([1, '', '', '', '']), issued([2, '', '', '', ''], 'V-2'), issued([3, '', '', '', ''], 'V-3')], {}, people).map(({ state }) => state)).toEqual(['recorded', 'unknown', 'unknown']);
    expect(judge([issued([1, '', '', '', ''], 'V-9')], {}, people)).toMatchObject([{ state: 'contradicts', faults: [{ detail: 'Recorded before: v-1, 2027-03-31 to 2027-04-08.' }] }]);
    expect(judge([[1, '', '', '', '', 'rejected', '', '', '', 'x']], {}, people)).toMatchObject([{ state: 'contradicts' }]);
  });

  it('doubts one number on two rows, and a refusal with a number', () => {
    expect(judge([issued([1, '', '', '', ''], 'V-1'), issued([2, '', '', '', ''], ' v-1')]).map(({ state, faults }) => [state, faults[0]?.detail])).toEqual([
      ['unusable', 'Row 3 has the same number.'], ['unusable', 'Row 2 has the same number.'],
    ]);
    expect(judge([[1, '', '', '', '', 'refused', 'V-1', '', '', 'x']])).toMatchObject([{ state: 'unusable', faults: [{ field: 'approvalNumber' }] }]);
  });

  it('may leave the outcome to the number or the reason, and the validity to the officer', () => {
    const table = [['Nr', 'Visa Nr', 'Grund'], [1, 'V-1', ''], [2, '', 'Beruf'], [3, '', '']].map((cells, at) => ({ number: at + 1, cells }));
    const { mapping } = findColumns(table);
    const rows = judgeRows(table.slice(1).map((one) => readAnswer(one, mapping, { validFrom: '2027-03-31', validUntil: '2027-04-08' })), list);
    expect(rows.map(({ state, outcome }) => [state, outcome?.outcome])).toEqual([['ready', 'issued'], ['ready', 'refused'], ['open', undefined]]);
  });

  it('has columns headed in several languages, below titles', () => {
    const rows = [['签证结果'], [], ['序号', '护照号', '姓名', '结果', '签证号', '有效期自', '有效期至']].map((cells, at) => ({ number: at + 1, cells }));
    expect(findColumns(rows)).toEqual({ row: 3, mapping: { position: 0, documentNumber: 1, name: 2, outcome: 3, approvalNumber: 4, validFrom: 5, validUntil: 6 } });
    expect(findColumns([{ number: 1, cells: ['something', 'else'] }])).toEqual({ row: null, mapping: {} });
  });
});

describe('a day', () => {
  it.each([
    ['2027-03-31', '2027-03-31'], ['31.03.2027', '2027-03-31'], ['31 MAR 2027', '2027-03-31'], ['2027年3月31日', '2027-03-31'], ['20270331', '2027-03-31'], [20270331, '2027-03-31'],
    [46477, '2027-03-31'], ['31/03/2027', '2027-03-31'], ['03/31/2027', '2027-03-31'], ['04/04/2027', '2027-04-04'], ['2027-02-30', undefined], ['04/03/2027', undefined], ['soon', undefined], ['', undefined], [1, undefined],
  ])('written %p is %p', (cell, day) => expect(readDay(cell, undefined)).toBe(day));
});
