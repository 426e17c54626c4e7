import { describe, expect, it } from 'vitest';
import { correct, leaveOut, letterOf, remap, takeIn, undo } from './draft.js';
import type { ImportColumn } from './types.js';

const column = (at: number, field: ImportColumn['field']): ImportColumn => ({ column: at, heading: '', field, samples: [] });
const columns = [column(0, 'surname'), column(1, 'givenNames'), column(2, null)];

describe('the draft of an import', () => {
  it('lets a column tell something else, and no two columns the same', () => {
    expect(remap(columns, 2, 'email')).toEqual({ surname: 0, givenNames: 1, email: 2 });
    expect(remap(columns, 2, 'surname')).toEqual({ givenNames: 1, surname: 2 });
    expect(remap(columns, 0, null)).toEqual({ givenNames: 1 });
    expect(remap(columns, 0, 'givenNames')).toEqual({ givenNames: 0 });
  });

  it('keeps the last correction of a cell, until it is undone', () => {
    const once = correct({}, { row: 2, column: 1, text: 'a' });
    const twice = correct(once, { row: 2, column: 1, text: 'b' });
    expect(twice.corrections).toEqual([{ row: 2, column: 1, text: 'b' }]);
    expect(undo(twice, { row: 2, column: 1, text: 'b' }).corrections).toEqual([]);
  });

  it('leaves a row out once, and takes it in again', () => {
    const out = leaveOut(leaveOut({}, 5), 5);
    expect(out.leftOut).toEqual([5]);
    expect(takeIn(out, 5).leftOut).toEqual([]);
  });

  it('calls columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 99].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'CV']);
  });
});
