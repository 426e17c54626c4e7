import type { Alphabet, Layout, SpanName } from './layouts.js';

const spanAlphabets: Record<SpanName, Alphabet> = {
  documentCode: 'letters',
  issuingState: 'letters',
  names: 'letters',
  documentNumber: 'any',
  nationality: 'letters',
  birthDate: 'digits',
  sex: 'sex',
  expiryDate: 'digits',
  optionalData: 'any',
  optionalData2: 'any',
};

/** What each place of each line may hold: one row a line, one entry a column (ICAO Doc 9303-3 §4.3, and the field tables of 4 to 7). */
export function alphabetsOf(layout: Layout): Alphabet[][] {
  const rows = Array.from({ length: layout.lineCount }, () => new Array<Alphabet>(layout.width).fill('any'));
  for (const [name, where] of Object.entries(layout.spans)) {
    rows[where.line - 1]?.fill(spanAlphabets[name as SpanName], where.from - 1, where.to);
  }
  for (const check of layout.checks) {
    const fillerPossible = check.fillerAllowed === true || (check.name === 'documentNumber' && layout.longNumbers);
    rows[check.at.line - 1]?.fill(fillerPossible ? 'digits' : 'digit', check.at.from - 1, check.at.to);
  }
  return rows;
}
