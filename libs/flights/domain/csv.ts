/** What a spreadsheet takes for the start of a formula (OWASP, CSV injection), the full-width forms included. */
const startsFormula = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell that a spreadsheet shows and does not run, quoted where RFC 4180 §2 asks for it. */
export function csvCell(text: string): string {
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180): lines end in CRLF, the first one is the header. */
export const toCsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
