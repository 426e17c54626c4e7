import { type PdfCell, type PdfContent, type PdfTableLayout, type Sheet, writePdf } from '#platform';
import type { ManifestTable } from '../../../domain/manifests/manifest-table.js';
import type { ManifestWithLines } from '../read-manifests.js';

const [ink, quiet, rule, ground] = ['#1d2b30', '#5a6b70', '#c9d6d8', '#eef4f4'];
const layout: PdfTableLayout = { hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => rule, fillColor: (row) => (row === 0 ? ground : null), paddingTop: () => 3, paddingBottom: () => 3 };

const dayText = (day: string): string => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day.slice(0, 10)}T00:00:00Z`));

/** Such as `CA 121, Beijing`: the leg as people name it. */
export const legText = ({ leg: { carrier, number, from, to } }: ManifestWithLines): string => `${carrier} ${number}, ${from} to ${to}`;

/** The list, and on a second sheet what is different from the one before. */
export function listSheets(manifest: ManifestWithLines, { headings, rows, changes }: ManifestTable): Sheet[] {
  const sheet: Sheet = { name: `List ${manifest.number}`, columns: headings.map((header) => ({ header, width: header === 'Change' || header.includes('names') ? 28 : 16 })), rows };
  if (!changes) return [sheet];
  return [sheet, { name: 'Changes', columns: [{ header: 'What', width: 12 }, { header: 'Who', width: 36 }, { header: 'How', width: 60 }], rows: changes }];
}

/** The list as it is printed: what is different from the one before, then everybody, those who are gone at the end. */
export function listPdf(manifest: ManifestWithLines, { headings, rows, changes }: ManifestTable): Promise<Buffer> {
  const { leg, number, people, madeAt } = manifest;
  const title = `Passenger list ${number}`;
  const foot = `${title} · ${legText(manifest)} · made ${dayText(madeAt.toISOString())}`;
  return writePdf({
    info: { title: `${title}: ${legText(manifest)}`, creationDate: madeAt },
    pageOrientation: 'landscape',
    content: [
      { text: title, bold: true, fontSize: 18, color: ink },
      { text: legText(manifest), fontSize: 12, color: ink, margin: [0, 2, 0, 0] },
      { text: `Leaves ${dayText(leg.departsAt)} at ${leg.departsAt.slice(11, 16)}, lands ${dayText(leg.arrivesAt)} at ${leg.arrivesAt.slice(11, 16)} (local times) · ${people} ${people === 1 ? 'person' : 'people'}`, color: quiet, margin: [0, 2, 0, 12] },
      ...changeTable(changes),
      table(headings, rows),
    ],
    footer: (page, pages) => ({ columns: [{ text: foot, width: '*' }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }], fontSize: 8, color: quiet, margin: [40, 20, 40, 0] }),
  });
}

function changeTable(changes: ManifestTable['changes']): PdfContent[] {
  if (!changes) return [{ text: 'This is the first list.', color: quiet, margin: [0, 0, 0, 10] }];
  const heading: PdfContent = { text: 'Changes since the list that was sent before', bold: true, fontSize: 11, color: ink, margin: [0, 4, 0, 4] };
  return changes.length === 0 ? [heading, { text: 'None.', margin: [0, 0, 0, 10] }] : [heading, table(['What', 'Who', 'How'], changes, [60, 200, '*'])];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[], widths: readonly (number | string)[] = headings.map((heading) => (heading.includes('ames') ? '*' : 'auto'))): PdfContent {
  const head = headings.map((text): PdfCell => ({ text, bold: true, color: quiet, fontSize: 8 }));
  return { table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows.map((row) => row.map((text): PdfCell => ({ text, fontSize: 8.5 })))] }, layout, margin: [0, 0, 0, 14] };
}
