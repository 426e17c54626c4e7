import { afterAll, describe, expect, it } from 'vitest';
import { drawPicture, type Scene } from '../../../test/fixtures/documents/index.js';
import type { ZoneFormat } from '../domain/index.js';
import { ReadingProcess } from './reading-process.js';

const reader = new ReadingProcess({ timeLimitMilliseconds: 60_000 });
afterAll(() => reader.close());

async function expectExact(seed: number, format: ZoneFormat, scene: Partial<Scene>): Promise<void> {
  const drawn = await drawPicture(seed, format, scene);
  const result = await reader.read(drawn.jpeg);
  if ('refused' in result) throw new Error(result.refused);
  expect(result.reading).toMatchObject({ lines: drawn.lines, format });
}

describe('a zone of any layout, whichever way up', () => {
  it.each<[ZoneFormat, number]>([
    ['TD1', 1], ['TD1', 2], ['TD2', 3], ['TD3', 1], ['TD3', 2], ['MRV-A', 3], ['MRV-B', 0],
  ])('%s, after %i quarter turns, is read exactly', async (format, quarterTurns) => {
    await expectExact(11 + quarterTurns, format, { quarterTurns, width: 900, fill: 0.9 });
  });
});

describe('a picture as people take them', () => {
  it.each<[string, ZoneFormat, Partial<Scene>]>([
    ['tilted by 20 degrees', 'TD3', { tilt: 20, width: 1100, fill: 0.9 }],
    ['of a card in a hand', 'TD1', { hand: 0.05, width: 1000, fill: 0.85 }],
    ['in strong perspective', 'TD3', { perspective: 0.25, width: 1200, fill: 0.9 }],
    ['among printed papers', 'TD3', { clutter: 3, fill: 0.6, width: 1000 }],
    ['in grey', 'MRV-B', { grey: 1, width: 1000 }],
    ['600 pixels wide', 'TD3', { width: 600 }],
    ['9,000 pixels wide', 'TD2', { width: 1500, finalSide: 9000, jpegQuality: 50 }],
    ['a quarter as wide as the picture', 'TD3', { width: 700, fill: 0.25 }],
  ])('%s is read exactly', (_, format, scene) => expectExact(7, format, scene));

  it('that shows a visa beside the passport is read as the passport', () => expectExact(3, 'TD3', { company: 4, width: 1000, fill: 0.95 }));
});
