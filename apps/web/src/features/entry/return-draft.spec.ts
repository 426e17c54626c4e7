import { describe, expect, it } from 'vitest';
import type { ReturnRow } from './batch-types.js';
import { chosenRows, fieldAt, letterOf, remap } from './return-draft.js';

describe('the columns of a table of answers', () => {
  it('tell one thing each, and each thing is told by one', () => {
    const mapping = { position: 0, approvalNumber: 2 };
    expect(remap(mapping, 3, 'approvalNumber')).toEqual({ position: 0, approvalNumber: 3 });
    expect(remap(mapping, 0, 'reason')).toEqual({ approvalNumber: 2, reason: 0 });
    expect(remap(mapping, 2, null)).toEqual({ position: 0 });
    expect([fieldAt(mapping, 2), fieldAt(mapping, 1), letterOf(27)]).toEqual(['approvalNumber', '', 'AB']);
  });

  it('have the rows recorded that can be, but for those left out', () => {
    const rows = [{ row: 2, state: 'ready' }, { row: 3, state: 'unusable' }, { row: 4, state: 'ready' }] as ReturnRow[];
    expect(chosenRows(rows, new Set([4]))).toEqual([2]);
  });
});
