import { describe, expect, it, jest } from '@jest/globals';
import { writePdf } from './write-pdf.js';

describe('writePdf', () => {
  it('draws Latin, Greek and Cyrillic with the fonts of the house', async () => {
    const bytes = await writePdf({ content: ['Łukasz Đorđević', 'Ελένη Παπαδοπούλου', 'Наталія Шевченко', { text: 'Nguyễn', bold: true }] });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const fonts = [...bytes.toString('latin1').matchAll(/\/FontName \/[A-Z]+\+([A-Za-z-]+)/g)].map((match) => match[1]);
    expect(new Set(fonts)).toEqual(new Set(['Roboto-Regular', 'Roboto-Medium']));
  });

  it('numbers its pages', async () => {
    const bytes = await writePdf({ content: [{ text: 'one', pageBreak: 'after' }, 'two'] });
    expect(bytes.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('gives the same bytes a while later where the day of creation is given', async () => {
    const definition = { info: { title: 'List', creationDate: new Date('2026-11-22T12:00:00Z') }, content: ['Łukasz', { text: 'Nguyễn', bold: true }] };
    const first = await writePdf(definition);
    jest.useFakeTimers({ now: Date.now() + 90_000_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout'] });
    const second = await writePdf(definition).finally(() => jest.useRealTimers());
    expect(second.equals(first)).toBe(true);
  });

  it.each([
    ['an address', 'http://127.0.0.1:1/picture.png', /denied/],
    ['a file of the server', '/etc/passwd', /denied|Access/],
  ])('does not fetch %s for whoever writes one into a document', async (_what, image, reason) => {
    await expect(writePdf({ content: [{ image }] })).rejects.toThrow(reason);
  });
});
