import { describe, expect, it } from 'vitest';
import { checksHold, composeZone, isZone, layouts, parseZone } from '../../domain/index.js';
import { correct } from './correct.js';
import type { FittedLine } from './fit-line.js';

const right = composeZone({
  documentCode: 'P', issuingState: 'GBR', nationality: 'GBR', documentNumber: '123456782', birthDate: '1984-08-12', sex: 'F',
  expiryDate: '2034-02-28', surname: 'WALKER', givenNames: 'ANNA',
});

/** Lines read with one rival at some places, as [line, column, read, rival, cost]. */
function read(...doubts: [line: number, column: number, character: string, rival: string, cost: number][]): FittedLine[] {
  return right.map((text, line) => {
    const characters = [...text];
    const places = characters.map((character, column) => {
      const doubt = doubts.find((one) => one[0] === line && one[1] === column);
      if (doubt) characters[column] = doubt[2];
      const chosen = { character: doubt?.[2] ?? character, logLikelihood: 0 };
      return { rivals: [], alternatives: doubt ? [chosen, { character: doubt[3], logLikelihood: -doubt[4] }] : [chosen] };
    });
    return { text: characters.join(''), score: 0, places };
  });
}

const corrected = (fitted: FittedLine[]) => correct(layouts.TD3, fitted.map((line) => line.text), fitted);

describe('correction by check digits', () => {
  it('finds the one character that makes all checks hold', () => {
    expect(corrected(read([1, 4, 'S', '5', 2]))).toEqual({ lines: right, cost: 2, changes: 1 });
  });

  it('finds two', () => {
    expect(corrected(read([1, 4, 'S', '5', 2], [1, 13, 'B', '8', 1]))).toMatchObject({ lines: right, cost: 3, changes: 2 });
  });

  it('gives up where the evidence offers nothing that holds', () => {
    expect(corrected(read([1, 4, 'S', '7', 2]))).toBeUndefined();
  });

  it('does not take what the evidence makes too unlikely', () => {
    expect(corrected(read([1, 4, 'S', '5', 7.5]))).toBeUndefined();
  });

  it('leaves names alone: no check digit speaks for them', () => {
    const result = corrected(read([0, 6, 'I', 'L', 0.1], [1, 4, 'S', '5', 2]));
    expect(result?.changes).toBe(1);
    expect(result?.lines[0]).toMatch(/^P<GBRWIL/);
    const zone = parseZone(result?.lines ?? []);
    expect(isZone(zone) && checksHold(zone)).toBe(true);
  });
});
