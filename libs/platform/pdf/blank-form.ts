import { PDFDocument, type PDFFont, type PDFForm, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { type FormFieldLayout, type FormLayout, formPlaces, type FormSectionLayout } from './form-layout.js';

/** A4 in points, and the places on it. */
const sheet = { width: 595.28, height: 841.89, left: 45, right: 550, top: 795, bottom: 50 } as const;
const gap = 16;
const line = 15;
const ink = rgb(0.1, 0.16, 0.2);
const faint = rgb(0.35, 0.42, 0.45);
const photo = { width: 99, height: 128 } as const;
const declarationHeight = 190;

interface Pen {
  readonly document: PDFDocument;
  readonly form: PDFForm;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  page: PDFPage;
  y: number;
}

/** Draws a form without content: a PDF with one text field for everything that is asked (ISO 32000-1, 12.7). */
export async function blankForm(layout: FormLayout): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(layout.title);
  const [plain, bold] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const pen: Pen = { document, form: document.getForm(), plain, bold, page: document.addPage([sheet.width, sheet.height]), y: sheet.top };
  drawHead(pen, layout);
  for (const section of layout.sections) drawSection(pen, section);
  if (layout.declaration) drawDeclaration(pen);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

function drawHead(pen: Pen, { title, subtitle, photo: hasPhoto }: FormLayout): void {
  pen.page.drawText(title, { x: sheet.left, y: pen.y, size: 16, font: pen.bold, color: ink });
  pen.page.drawText(subtitle, { x: sheet.left, y: pen.y - 18, size: 9, font: pen.plain, color: faint });
  if (hasPhoto) addField(pen, formPlaces.photo, { x: sheet.right - photo.width, y: sheet.top + 12 - photo.height, ...photo });
  pen.y -= hasPhoto ? photo.height : 40;
}

function drawSection(pen: Pen, { title, fields }: FormSectionLayout): void {
  makeRoom(pen, 60);
  pen.page.drawText(title, { x: sheet.left, y: pen.y, size: 11, font: pen.bold, color: ink });
  pen.y -= 14;
  for (const row of rowsOf(fields)) {
    const height = Math.max(...row.map(({ lines = 1 }) => lines)) * line;
    makeRoom(pen, height + 24);
    row.forEach((field, at) => drawField(pen, field, at, height));
    pen.y -= height + 22;
  }
  pen.y -= 4;
}

/** Two halves beside each other, or one whole. */
function rowsOf(fields: readonly FormFieldLayout[]): FormFieldLayout[][] {
  const rows: FormFieldLayout[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (!field.wide && last?.length === 1 && !last[0]?.wide) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function drawField(pen: Pen, { name, label, wide, lines = 1 }: FormFieldLayout, at: number, height: number): void {
  const half = (sheet.right - sheet.left - gap) / 2;
  const x = sheet.left + at * (half + gap);
  pen.page.drawText(label, { x, y: pen.y - 4, size: 7.5, font: pen.plain, color: faint });
  addField(pen, name, { x, y: pen.y - 8 - height, width: wide ? sheet.right - sheet.left : half, height }, lines > 1);
}

function drawDeclaration(pen: Pen): void {
  makeRoom(pen, declarationHeight);
  pen.page.drawText('Declaration', { x: sheet.left, y: pen.y, size: 11, font: pen.bold, color: ink });
  addField(pen, formPlaces.declaration, { x: sheet.left, y: pen.y - 90, width: sheet.right - sheet.left, height: 80 }, true);
  const foot = pen.y - 160;
  const places = [['Signature', formPlaces.signature, sheet.left, 200], ['Name', formPlaces.signedBy, 261, 180], ['Date', formPlaces.signedOn, 457, 93]] as const;
  for (const [label, name, x, width] of places) {
    pen.page.drawText(label, { x, y: foot - 10, size: 7.5, font: pen.plain, color: faint });
    addField(pen, name, { x, y: foot, width, height: name === formPlaces.signature ? 60 : line + 3 });
  }
  pen.y = foot - 20;
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y - height >= sheet.bottom) return;
  pen.page = pen.document.addPage([sheet.width, sheet.height]);
  pen.y = sheet.top;
}

function addField({ form, page }: Pen, name: string, place: { x: number; y: number; width: number; height: number }, multiline = false): void {
  const field = form.createTextField(name);
  if (multiline) field.enableMultiline();
  field.addToPage(page, { ...place, borderWidth: 0.5, borderColor: rgb(0.72, 0.77, 0.79), backgroundColor: rgb(0.98, 0.99, 0.99) });
}
