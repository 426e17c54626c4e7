import { execFileSync } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { writePdf } from './write-pdf.js';

async function textOf(bytes: Buffer): Promise<string> {
  return (await (await PDFiumLibrary.init()).loadDocument(bytes)).getPage(0).getText();
}
const fontsIn = (bytes: Buffer) => new Set([...bytes.toString('latin1').matchAll(/\/FontName \/[A-Z]+\+([A-Za-z-]+)/g)].map((match) => match[1]));

describe('writePdf', () => {
  it('draws Latin, Greek and Cyrillic with the fonts of the house', async () => {
    const bytes = await writePdf({ content: ['Łukasz Đorđević', 'Ελένη Παπαδοπούλου', 'Наталія Шевченко', { text: 'Nguyễn', bold: true }] });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(fontsIn(bytes)).toEqual(new Set(['Roboto-Regular', 'Roboto-Medium']));
  });

  it('reads no font that a text does not need', () => {
    const program = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { readFileSync } = fs;
      const fonts = new Set();
      fs.readFileSync = (path, ...more) => (/\\.(ttf|otf)$/.test(path) && fonts.add(path.split('/').at(-1)), readFileSync(path, ...more));
      syncBuiltinESMExports();
      const { writePdf } = await import(${JSON.stringify(new URL('../../../dist/libs/platform/pdf/write-pdf.js', import.meta.url).href)});
      await writePdf({ content: ['Łukasz Đorđević', { text: '王小明' }].slice(0, Number(process.argv[1])) });
      process.stdout.write(JSON.stringify([...fonts]));`;
    const readFor = (texts: number): unknown => JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program, String(texts)], { encoding: 'utf8' }));
    expect(readFor(1)).toEqual(['Roboto-Regular.ttf']);
    expect(readFor(2)).toEqual(['Roboto-Regular.ttf', 'NotoSansHans-Regular.otf']);
  });

  it.each([
    ['王小明', 'NotoSans'], ['東京 さくら', 'NotoSans'], ['김철수', 'NotoSansKR'], ['洪길동', 'NotoSans'], ['محمد علي', 'NotoNaskhArabic'],
  ])('draws %s in letters of its own', async (name, font) => {
    const bytes = await writePdf({ content: [name, { table: { body: [['1', { text: ['Name: ', { text: name, bold: true }] }]] } }], footer: () => name });
    expect((await textOf(bytes)).split(name).length).toBeGreaterThanOrEqual(name === 'محمد علي' ? 3 : 4);
    expect([...fontsIn(bytes)].some((one) => one?.startsWith(font))).toBe(true);
    expect(bytes.length).toBeLessThan(150_000);
  });

  it('breaks what is written from right to left into lines that read on from above to below', async () => {
    const words = Array.from({ length: 40 }, (_, at) => ['شارع', 'محمد', 'القاهرة', 'علي'][at % 4]!);
    const lines = (await textOf(await writePdf({ content: [words.join(' ')], footer: () => '' }))).trim().split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => line.trim().length <= 62)).toBe(true);
    expect(lines.join(' ').match(/شارع/g)).toHaveLength(10);
  });

  it('numbers its pages', async () => {
    const bytes = await writePdf({ content: [{ text: 'one', pageBreak: 'after' }, 'two'] });
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('gives the same bytes a while later where the day of creation is given', async () => {
    const definition = { info: { title: 'List', creationDate: new Date('2026-11-22T12:00:00Z') }, content: ['Łukasz', '王小明 김철수 محمد', { text: 'Nguyễn', bold: true }] };
    const first = await writePdf(definition);
    vi.useFakeTimers({ now: Date.now() + 90_000_000, toFake: ['Date'] });
    const second = await writePdf(definition).finally(() => vi.useRealTimers());
    expect(second.equals(first)).toBe(true);
  });

  it.each([
    ['an address', 'http://127.0.0.1:1/picture.png', /denied/],
    ['a file of the server', '/etc/passwd', /denied|Access/],
  ])('does not fetch %s for whoever writes one into a document', async (_what, image, reason) => {
    await expect(writePdf({ content: [{ image }] })).rejects.toThrow(reason);
  });
});
