import { type Cell, type PdfCell, type PdfTableLayout, type Sheet, writePdf, writeXlsx } from '#platform';
import type { ListLine } from '../../../domain/packing/pack.js';
import { moneyText } from '../../../domain/packing/money-text.js';
import { dayText, heading, type PackHeading } from './pack-heading.js';

/** The lines in the order of the list; null where a traveller was erased. */
export type Lines = readonly (ListLine | null)[];

const columns: readonly (readonly [header: string, width: number, field: keyof ListLine])[] = [
  ['Surname', 28, 'surname'], ['Given names', 28, 'givenNames'], ['Nationality', 12, 'nationality'], ['Date of birth', 14, 'birthDate'], ['Sex', 6, 'sex'],
  ['Passport', 16, 'documentNumber'], ['Valid until', 14, 'expiryDate'],
];

const [ink, quiet, rule, ground] = ['#1d2b30', '#5a6b70', '#c9d6d8', '#eef4f4'];
const lined: PdfTableLayout = {
  hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => rule, fillColor: (row) => (row === 0 ? ground : null), paddingTop: () => 3, paddingBottom: () => 3,
};

const total = ({ fee }: PackHeading, count: number): string | null =>
  fee && `Fee: ${count} × ${moneyText(fee)} = ${moneyText({ amount: fee.amount * count, currency: fee.currency })}`;

/** The list as it is printed, with the fee at its end. */
export function nameListPdf(lines: Lines, pack: PackHeading): Promise<Buffer> {
  const head = ['No.', ...columns.map(([header]) => header)].map((text): PdfCell => ({ text, bold: true, color: quiet, fontSize: 8.5 }));
  const rows = lines.map((line, at): PdfCell[] => [{ text: String(at + 1), bold: true }, ...columns.map(([, , field], index) => (line ? line[field] : index === 0 ? '(erased)' : ''))]);
  const fee = total(pack, lines.length);
  return writePdf({
    info: { title: `Name list: ${heading(pack)}`, creationDate: pack.at },
    pageOrientation: 'landscape',
    content: [
      { text: 'List of applicants', bold: true, fontSize: 18, color: ink },
      { text: `${heading(pack)} · ${dayText(pack.at)} · ${lines.length} ${lines.length === 1 ? 'person' : 'people'}`, color: quiet, margin: [0, 2, 0, 12] },
      { table: { headerRows: 1, dontBreakRows: true, widths: [28, '*', '*', 62, 66, 28, 80, 66], body: [head, ...rows] }, layout: lined },
      ...(fee ? [{ text: fee, bold: true, margin: [0, 12, 0, 0] as const }] : []),
    ],
  });
}

/** The list as a workbook, one person a row. */
export function nameListXlsx(lines: Lines, pack: PackHeading): Promise<Buffer> {
  const sheet: Sheet = {
    name: `Batch ${pack.batch} list ${pack.list}`,
    columns: [{ header: 'No.', width: 6 }, ...columns.map(([header, width]) => ({ header, width }))],
    rows: lines.map((line, at): Cell[] => [at + 1, ...columns.map(([, , field], index) => (line ? line[field] : index === 0 ? '(erased)' : ''))]),
  };
  return writeXlsx([sheet]);
}
