import type { ReturnField, ReturnReport, ReturnRow } from './batch-types.js';

/** The mapping once a column tells something else: no field is told by two columns, and none but its own by this one. */
export function remap(mapping: ReturnReport['mapping'], column: number, field: ReturnField | null): ReturnReport['mapping'] {
  const kept = Object.entries(mapping).filter(([name, at]) => at !== column && name !== field);
  return Object.fromEntries(field === null ? kept : [...kept, [field, column]]);
}

/** What a column tells by a mapping; empty where it tells nothing. */
export const fieldAt = (mapping: ReturnReport['mapping'], column: number): string => Object.entries(mapping).find(([, at]) => at === column)?.[0] ?? '';

/** The rows that will be recorded: those that can be, but for those that were taken out by hand. */
export const chosenRows = (rows: readonly ReturnRow[], leftOut: ReadonlySet<number>): number[] => rows.flatMap(({ row, state }) => (state === 'ready' && !leftOut.has(row) ? [row] : []));

/** `A` to `Z`, then `AA`: as spreadsheets call their columns. */
export const letterOf = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26));
