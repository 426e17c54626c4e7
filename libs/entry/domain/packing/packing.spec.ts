import { describe, expect, it } from 'vitest';
import { fillLetter, letterFaults, type LetterFacts, usualLetter } from './letter.js';
import { moneyText } from './money-text.js';
import { checksumsText, planPack } from './pack-plan.js';

const facts: LetterFacts = {
  authority: 'Embassy', organisation: 'Quillfeather Tours', batch: 4, list: 2, count: 12, fee: { amount: 5_050, currency: 'EUR' },
  date: '2026-11-22', firstEntry: '2027-03-31', lastExit: '2027-04-08',
};

describe('the letter of a batch', () => {
  it('is filled in from what is known of the list', () => {
    const letter = fillLetter(usualLetter, facts);
    expect(letter).toContain('the applications of 12 travellers of Quillfeather Tours, who wish to enter between 2027-03-31 and 2027-04-08');
    expect(letter).toContain('Fee in all: EUR 606.00');
    expect(letterFaults(letter, { template: false })).toEqual([]);
    expect(fillLetter('{{ fee }}, {{totalFee}}', { ...facts, fee: null })).toBe('none, none');
  });

  it.each([
    ['nothing', '  ', 'Write what'],
    ['too much', 'x'.repeat(5_001), 'at most 5000'],
    ['what it cannot name', 'Dear {{ambassador}}', '“ambassador” is nothing'],
  ])('is refused with %s in its template', (_what, text, detail) => {
    expect(letterFaults(text, { template: true })).toEqual([{ pointer: '/text', detail: expect.stringContaining(detail) }]);
  });

  it('is refused while something is still to be filled in', () => {
    expect(letterFaults('Dear {{authority}}', { template: false })).toEqual([{ pointer: '/letter', detail: '“authority” is still to be filled in.' }]);
  });
});

describe('the plan of a pack', () => {
  it('names positions, never people, in one order, and the checksums last', () => {
    expect(planPack([[], []]).map(({ place, path }) => `${place} ${path}`)).toEqual([
      '1 letter.pdf', '2 name-list.pdf', '3 name-list.xlsx', '4 forms/001.pdf', '5 forms/002.pdf', '6 photos/001.jpg', '7 photos/002.jpg',
      '8 passports/001.jpg', '9 passports/002.jpg', '10 SHA256SUMS',
    ]);
    const papers = [{ id: 'a', code: 'letter:Invitation', ending: 'pdf' }, { id: 'b', code: 'letter/invitation', ending: 'jpg' }, { id: 'c', code: '邀请', ending: 'png' }] as const;
    expect(planPack([[], papers]).slice(9).map(({ place, path, position, paperId }) => [place, path, position, paperId])).toEqual([
      [10, 'papers/002-1-letter-invitation.pdf', 2, 'a'], [11, 'papers/002-2-letter-invitation.jpg', 2, 'b'], [12, 'papers/002-3.png', 2, 'c'], [13, 'SHA256SUMS', null, null],
    ]);
    expect(checksumsText([{ path: 'letter.pdf', digest: Buffer.alloc(2, 255) }])).toBe('ffff  letter.pdf\n');
  });
});

describe('an amount in a document', () => {
  it.each([[120_050, 'EUR', 'EUR 1,200.50'], [5, 'EUR', 'EUR 0.05'], [1_234_567, 'JPY', 'JPY 1,234,567'], [1_500, 'KWD', 'KWD 1.500'], [-250, 'USD', 'USD -2.50'], [0, 'EUR', 'EUR 0.00']])(
    'of %i %s is written %s', (amount, currency, text) => expect(moneyText({ amount, currency })).toBe(text),
  );
});
