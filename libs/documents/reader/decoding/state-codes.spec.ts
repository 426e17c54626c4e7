import { describe, expect, it } from 'vitest';
import { layouts } from '../../domain/index.js';
import type { FittedLine } from './fit-line.js';
import { settleStates } from './state-codes.js';

/** A line read as `text`, with one rival character at one place (from 0) at a cost. */
const line = (text: string, at = -1, rival = '', cost = 0): FittedLine => ({
  text,
  score: 0,
  places: [...text].map((character, place) => ({
    rivals: [],
    alternatives: [{ character, logLikelihood: 0 }, ...(place === at ? [{ character: rival, logLikelihood: -cost }] : [])],
  })),
});

const first = (state: string): string => `P<${state}WALKER<<ANNA`.padEnd(44, '<');
const second = (state: string): string => `1234567820${state}8408129F3402287`.padEnd(44, '<');

describe('state codes of a reading', () => {
  it('stay where they are on the list', () => {
    expect(settleStates(layouts.TD3, [line(first('D<<')), line(second('RKS'))])).toEqual({
      lines: [first('D<<'), second('RKS')], cost: 0, unknown: 0,
    });
  });

  it('are brought to the nearest that the evidence offers, at its cost', () => {
    const settled = settleStates(layouts.TD3, [line(first('GBR')), line(second('G8R'), 11, 'B', 1.5)]);
    expect(settled).toEqual({ lines: [first('GBR'), second('GBR')], cost: 1.5, unknown: 0 });
  });

  it('stay as they were read where nothing on the list is near', () => {
    const settled = settleStates(layouts.TD3, [line(first('GBR')), line(second('QQQ'))]);
    expect(settled).toEqual({ lines: [first('GBR'), second('QQQ')], cost: 0, unknown: 1 });
  });
});
