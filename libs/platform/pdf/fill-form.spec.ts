import { describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { blankForm } from './blank-form.js';
import { fillForm } from './fill-form.js';
import type { FormLayout } from './form-layout.js';

const layout: FormLayout = {
  title: 'Application for a visa', subtitle: 'To be written in Latin letters', photo: true, declaration: true,
  sections: [
    { title: 'Person', fields: [{ name: 'surname', label: 'Surname' }, { name: 'given-names', label: 'Given names' }, { name: 'address', label: 'Home address', wide: true, lines: 2 }] },
    { title: 'Trip', fields: Array.from({ length: 40 }, (_, at) => ({ name: `more-${at}`, label: `Question ${at}` })) },
  ],
};
const writtenOn = new Date('2026-11-22T12:00:00Z');
const signature = [[[100, 200], [300, 50], [500, 250]], [[700, 150]]] as const;

describe('a form', () => {
  const content = async () => ({
    values: { surname: 'Świątek-Nguyễn', 'given-names': 'Анна Παπά', address: 'Long Street 17, '.repeat(20), declaration: 'What I say is true.', 'signed-by': 'Anna' },
    photo: await sharp({ create: { width: 413, height: 531, channels: 3, background: '#789' } }).jpeg().toBuffer(),
    signature, writtenOn,
  });

  it('is a PDF with a text field for each thing that it asks', async () => {
    const blank = await PDFDocument.load(await blankForm(layout));
    const names = blank.getForm().getFields().map((field) => field.getName());
    expect(names).toEqual(expect.arrayContaining(['surname', 'address', 'more-39', 'photo', 'signature', 'declaration']));
    expect(blank.getPageCount()).toBe(2);
  });

  it('is filled and closed: no field is left in it', async () => {
    const filled = await PDFDocument.load(await fillForm(await blankForm(layout), await content()), { updateMetadata: false });
    expect(filled.getForm().getFields()).toEqual([]);
    expect(filled.getCreationDate()).toEqual(writtenOn);
  });

  it('is the same, byte by byte, for the same content, and another for another', async () => {
    const first = await fillForm(await blankForm(layout), await content());
    expect((await fillForm(await blankForm(layout), await content())).equals(first)).toBe(true);
    const { values, ...rest } = await content();
    expect((await fillForm(await blankForm(layout), { ...rest, values: { ...values, surname: 'Swiatek' } })).equals(first)).toBe(false);
  });

  it('says names and addresses in their own letters, whatever script each part of them is in', async () => {
    const blank = await blankForm(layout);
    const values = { surname: '王小明 Łódź', 'given-names': '김철수', 'more-0': 'さくら 東京', 'more-1': 'محمد', address: '北京市朝阳区建国门外大街甲一号'.repeat(8) };
    const first = await fillForm(blank, { ...(await content()), values });
    expect((await fillForm(blank, { ...(await content()), values })).equals(first)).toBe(true);
    const pdfium = await PDFiumLibrary.init();
    const text = (await pdfium.loadDocument(first)).getPage(0).getText();
    for (const value of ['王小明 Łódź', '김철수', 'さくら 東京', 'محمد']) expect(text).toContain(value);
    expect(text.replace(/\s/g, '')).toContain(values.address);
    expect(first.length).toBeLessThan(200_000);
  });

  it('does not swallow a value that it has no field for', async () => {
    await expect(fillForm(await blankForm(layout), { ...(await content()), values: { nowhere: 'x' } })).rejects.toThrow(/nowhere/);
  });

  it('is filled without a photo or a signature where there are none yet', async () => {
    const empty = { values: {}, photo: null, signature: null, writtenOn };
    expect((await fillForm(await blankForm({ ...layout, photo: false, declaration: false }), empty)).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
