import { describe, expect, it } from 'vitest';
import { scriptRuns } from './script-runs.js';

const [latin, han, hangul, arabic] = ['Roboto', 'Noto Sans SC', 'Noto Sans KR', 'Noto Naskh Arabic'];
const runsOf = (text: string) => scriptRuns(text).map(({ font, text: part }) => [font, part]);

describe('the runs of a text', () => {
  it.each([
    ['Łukasz Nguyễn, Ελένη, Наталія', [[latin, 'Łukasz Nguyễn, Ελένη, Наталія']]],
    ['', [[latin, '']]],
    ['王小明 (Wang)', [[han, '王小明'], [latin, ' (Wang)']]],
    ['洪길동', [[han, '洪'], [hangul, '길동']]],
    ['サッカー、3号', [[han, 'サッカー、'], [latin, '3'], [han, '号']]],
    ['Guest: محمد علي, room 12', [[latin, 'Guest: '], [arabic, 'محمد علي'], [latin, ', room 12']]],
    ['ไทย', [[latin, 'ไทย']]],
  ])('are those of its scripts: %s', (text, expected) => {
    expect(runsOf(text)).toEqual(expected);
    expect(runsOf(text)).toEqual(expected);
  });

  it('change places around a number where the text runs from right to left', () => {
    expect(runsOf('شارع 17 القاهرة')).toEqual([[arabic, ' القاهرة'], [latin, '17'], [arabic, 'شارع ']]);
  });

  it('lose no character, and end each line from right to left before it is too long', () => {
    const text = 'محمد بن علي '.repeat(20).trim();
    const runs = scriptRuns(text);
    expect(runs.filter(({ font }) => font === arabic).every(({ text: part }) => part.length <= 60)).toBe(true);
    expect(runs.map(({ text: part }) => (part === '\n' ? ' ' : part)).join('')).toBe(text);
    expect(scriptRuns('م'.repeat(150)).map(({ text: part }) => part).join('').replaceAll('\n', '')).toBe('م'.repeat(150));
  });
});
