import { type PdfCell, type PdfContent, type PdfTableLayout, writePdf } from '#platform';
import type { ListLine } from '../../../domain/lists/list-delta.js';
import { placeParts } from '../../../domain/lists/supplier-list.js';
import { changeRows, dayText, type ListDocument, nameText, titleOf, wordsOf } from './list-heading.js';

const [ink, quiet, rule, ground] = ['#1d2b30', '#5a6b70', '#c9d6d8', '#eef4f4'];

const lined: PdfTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => rule,
  fillColor: (row) => (row === 0 ? ground : null),
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A list as it is printed: what changed since the last one that was sent, then everybody, room by room or number by number. */
export function listPdf(document: ListDocument): Promise<Buffer> {
  const { list, subject, dates } = document;
  const title = titleOf(list);
  const foot = `${title} · ${subject} · made ${dayText(list.madeAt.toISOString())}`;
  return writePdf({
    info: { title: `${title}: ${subject}` },
    content: [
      { text: title, bold: true, fontSize: 18, color: ink },
      { text: subject, fontSize: 12, color: ink, margin: [0, 2, 0, 0] },
      { text: `${dates} · ${summary(document)}`, color: quiet, margin: [0, 2, 0, 12] },
      ...changes(document),
      ...groups(document),
    ],
    footer: (page, pages) => ({
      columns: [{ text: foot, width: '*' }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }], fontSize: 8, color: quiet, margin: [40, 20, 40, 0],
    }),
  });
}

function summary({ list }: ListDocument): string {
  const rooms = new Set(list.lines.map(({ place }) => place)).size;
  const people = `${list.lines.length} ${list.lines.length === 1 ? 'person' : 'people'}`;
  return list.kind === 'rooming' ? `${people} in ${count(rooms, 'room')}` : people;
}

const count = (many: number, what: string): string => `${many} ${what}${many === 1 ? '' : 's'}`;

function changes(document: ListDocument): PdfContent[] {
  const { since } = document.list;
  if (!since) return [{ text: 'This is the first list.', color: quiet, margin: [0, 0, 0, 10] }];
  const title = `Changes since list ${since.number}, sent ${dayText(since.sentAt.toISOString())}`;
  const rows = changeRows(document);
  if (rows.length === 0) return [heading(title), { text: 'None.', margin: [0, 0, 0, 10] }];
  const body = [headings('What', 'Who', 'How'), ...rows.map(({ what, who, how }): PdfCell[] => [{ text: what, bold: true }, who, how])];
  return [heading(title), { table: { headerRows: 1, dontBreakRows: true, widths: [60, 180, '*'], body }, layout: lined, margin: [0, 0, 0, 14] }];
}

/** One table for each kind of room, or each category. */
function groups(document: ListDocument): PdfContent[] {
  const byCode = Map.groupBy(document.list.lines, ({ place }) => placeParts(place).code);
  const inOrder = [...document.labels.keys()].filter((code) => byCode.has(code));
  const codes = [...inOrder, ...[...byCode.keys()].filter((code) => !document.labels.has(code))];
  return codes.flatMap((code): PdfContent[] => {
    const lines = byCode.get(code) ?? [];
    const rows = [...Map.groupBy(lines, ({ place }) => placeParts(place).number)].map(([number, inRoom]) => row(number, inRoom));
    const head = headings(document.list.kind === 'rooming' ? 'Room' : 'Number', 'Name', document.list.kind === 'rooming' ? 'Notes' : 'Signature');
    return [
      heading(document.list.kind === 'rooming' ? `${wordsOf(code)} (${count(rows.length, 'room')})` : `${document.labels.get(code) ?? code} (${rows.length})`),
      { table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths: [60, '*', 150], body: [head, ...rows] }, layout: lined, margin: [0, 0, 0, 14] },
    ];
  });
}

const row = (number: number, lines: readonly ListLine[]): PdfCell[] => [
  { text: String(number), bold: true },
  { stack: lines.map(({ name }) => nameText(name)) },
  '',
];

const heading = (text: string): PdfContent => ({ text, bold: true, fontSize: 11, color: ink, margin: [0, 4, 0, 4] });
const headings = (...texts: readonly string[]): PdfCell[] => texts.map((text) => ({ text, bold: true, color: quiet, fontSize: 8.5 }));
