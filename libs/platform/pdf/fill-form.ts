import { createRequire } from 'node:module';
import { PDFDocument, type PDFFont, type PDFForm, rgb } from '@cantoo/pdf-lib';
import { fontBytes, fontFiles } from './fonts.js';
import { type FormContent, formPlaces, signatureField, type Stroke } from './form-layout.js';
import { type FontFamily, scriptRuns } from './script-runs.js';
import { type Overlay, type Place, writeOver } from './write-over.js';

type Fontkit = Parameters<PDFDocument['registerFontkit']>[0];

/** Not imported: it has no types of its own. */
const fontkit = createRequire(import.meta.url)('fontkit') as Fontkit;
const largest = 10;
const smallest = 5;

/**
 * Fills a form and makes it a document that nobody can edit by accident: the fields become text (ISO 32000-1, 12.7.3.3). The
 * same form and content give the same bytes.
 * @throws where the form lacks a field that has a value: a definition and its form belong together.
 */
export async function fillForm(blank: Uint8Array, { values, photo, signature, writtenOn }: FormContent): Promise<Buffer> {
  const document = await PDFDocument.load(blank, { updateMetadata: false });
  document.registerFontkit(fontkit);
  const embed = (family: FontFamily): Promise<PDFFont> => document.embedFont(fontBytes(fontFiles[family].regular), { subset: true });
  const text = await embed('Roboto');
  const form = document.getForm();
  const foreign: Overlay[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = form.getTextField(name);
    if (scriptRuns(value).some(({ font }) => font !== 'Roboto')) {
      foreign.push({ place: placeOf(document, form, name), value });
      continue;
    }
    field.setText(value);
    const [{ width, height } = { width: 0, height: 0 }] = field.acroField.getWidgets().map((widget) => widget.getRectangle());
    field.setFontSize(sizeFor(value, { width: width - 6, height }, (size, part) => text.widthOfTextAtSize(part, size)));
  }
  form.updateFieldAppearances(text);
  if (photo) await drawPhoto(document, placeOf(document, form, formPlaces.photo), photo);
  if (signature) drawSignature(placeOf(document, form, formPlaces.signature), signature);
  form.flatten({ updateFieldAppearances: false });
  if (foreign.length > 0) await writeOver(foreign, new Map([['Roboto', text]]), embed);
  document.setCreator('Waypass');
  document.setProducer('Waypass');
  document.setCreationDate(writtenOn);
  document.setModificationDate(writtenOn);
  return Buffer.from(await document.save({ useObjectStreams: false, updateFieldAppearances: false }));
}

/** The largest size at which a text fits its field, wrapped where the field is high enough for more than one line. */
function sizeFor(value: string, { width, height }: { width: number; height: number }, widthOf: (size: number, text: string) => number): number {
  for (let size = largest; size > smallest; size -= 0.5) {
    const lines = value.split('\n').reduce((count, part) => count + Math.max(1, Math.ceil((widthOf(size, part) * 1.08) / width)), 0);
    if (lines * size * 1.25 <= Math.max(height, size * 1.25)) return size;
  }
  return smallest;
}

function placeOf(document: PDFDocument, form: PDFForm, name: string): Place {
  const [widget] = form.getTextField(name).acroField.getWidgets();
  if (!widget) throw new Error(`the form has no place for ${name}`);
  const page = document.getPages().find(({ ref }) => ref === widget.P()) ?? document.getPage(document.getPageCount() - 1);
  return { page, ...widget.getRectangle() };
}

/** Into the middle of its place, as large as fits, the proportions kept. The field itself goes, so that it does not lie above. */
async function drawPhoto(document: PDFDocument, { page, x, y, width, height }: Place, jpeg: Buffer): Promise<void> {
  const image = await document.embedJpg(jpeg);
  const scale = Math.min(width / image.width, height / image.height);
  const [w, h] = [image.width * scale, image.height * scale];
  document.getForm().removeField(document.getForm().getTextField(formPlaces.photo));
  page.drawImage(image, { x: x + (width - w) / 2, y: y + (height - h) / 2, width: w, height: h });
}

function drawSignature({ page, x, y, width, height }: Place, strokes: readonly Stroke[]): void {
  const form = page.doc.getForm();
  form.removeField(form.getTextField(formPlaces.signature));
  const scale = Math.min(width / signatureField.width, height / signatureField.height);
  for (const stroke of strokes) {
    const points = stroke.map(([px, py]) => ({ x: x + px * scale, y: y + height - py * scale }));
    for (let at = 1; at < points.length; at += 1) page.drawLine({ start: points[at - 1]!, end: points[at]!, thickness: 1.1, color: rgb(0.05, 0.1, 0.35) });
    if (points.length === 1) page.drawCircle({ ...points[0]!, size: 0.8, color: rgb(0.05, 0.1, 0.35) });
  }
}
