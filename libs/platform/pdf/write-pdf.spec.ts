import { describe, expect, it } from '@jest/globals';
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

  it.each([
    ['an address', 'http://127.0.0.1:1/picture.png', /denied/],
    ['a file of the server', '/etc/passwd', /denied|Access/],
  ])('does not fetch %s for whoever writes one into a document', async (_what, image, reason) => {
    await expect(writePdf({ content: [{ image }] })).rejects.toThrow(reason);
  });
});
