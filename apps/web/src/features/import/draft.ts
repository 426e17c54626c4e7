import type { Departure } from '../packages/types.js';
import type { Correction, GroupImport, ImportColumn, ImportField, TableRow } from './types.js';

export type ImportChoices = GroupImport['choices'];

/** What was chosen so far about a group's table. */
export interface ImportDraft {
  readonly choices: ImportChoices;
  readonly leader: { readonly name: string; readonly email: string };
  readonly arrivalLegId: string | null;
  readonly departureLegId: string | null;
}

export const importFields: readonly ImportField[] = [
  'surname', 'givenNames', 'fullName', 'email', 'nationality', 'birthDate', 'sex', 'documentNumber', 'expiryDate', 'race', 'room', 'occupation',
];

export const legsOf = (departure: Departure, direction: 'arrival' | 'departure') => departure.legs.filter((leg) => leg.direction === direction);
export const offeredOf = (departure: Departure, kind: string) => departure.allotments.filter((allotment) => allotment.kind === kind);

/** Begins with what most groups want: the first room, no race, the first leg each way. */
export function emptyDraft(departure: Departure): ImportDraft {
  const room = offeredOf(departure, 'room')[0]?.code;
  return {
    choices: { race: null, leftOut: [], corrections: [], ...(room !== undefined && { room }) },
    leader: { name: '', email: '' },
    arrivalLegId: legsOf(departure, 'arrival')[0]?.id ?? null,
    departureLegId: legsOf(departure, 'departure')[0]?.id ?? null,
  };
}

/** The mapping once a column tells something else: no field is told by two columns, and none but its own by this one. */
export function remap(columns: readonly ImportColumn[], column: number, field: ImportField | null): Record<string, number> {
  const mapping: Record<string, number> = {};
  for (const one of columns) if (one.column !== column && one.field !== null && one.field !== field) mapping[one.field] = one.column;
  if (field !== null) mapping[field] = column;
  return mapping;
}

/** A cell put right; the last correction of a cell counts. */
export const correct = (choices: ImportChoices, correction: Correction): ImportChoices => ({
  ...choices,
  corrections: [...(choices.corrections ?? []).filter(({ row, column }) => row !== correction.row || column !== correction.column), correction],
});

export const undo = (choices: ImportChoices, { row, column }: Correction): ImportChoices => ({
  ...choices,
  corrections: (choices.corrections ?? []).filter((one) => one.row !== row || one.column !== column),
});

export const leaveOut = (choices: ImportChoices, row: number): ImportChoices => ({ ...choices, leftOut: [...new Set([...(choices.leftOut ?? []), row])] });
export const takeIn = (choices: ImportChoices, row: number): ImportChoices => ({ ...choices, leftOut: (choices.leftOut ?? []).filter((one) => one !== row) });

/** `A` to `Z`, then `AA`: as spreadsheets call their columns. */
export const letterOf = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26));

export const bodyOf = (rows: readonly TableRow[], { choices, leader, arrivalLegId, departureLegId }: ImportDraft): GroupImport => ({
  rows: [...rows],
  choices,
  leader: { name: leader.name.trim(), email: leader.email.trim() },
  arrivalLegId,
  departureLegId,
});
