import type { InferenceSession } from 'onnxruntime-node';
import type { Evidence } from '../decoding/evidence.js';
import { type PlainReading, readPlainly, zoneLikeness } from '../decoding/plain-reading.js';
import { loosened, type Quad } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { recognise } from './recognise.js';
import { tighten } from './tighten.js';
import { upright } from './upright.js';

/** One line as the recogniser saw it, and the quad that it was read from. */
export interface LineReading extends PlainReading {
  readonly evidence: Evidence;
  readonly quad: Quad;
}

/** Reads quads of one picture as lines of text. */
export type LineReader = (quad: Quad) => Promise<LineReading>;

/** A reader of lines that takes each quad as it is. */
export const exactLineReader = (recogniser: InferenceSession, grey: Raster): LineReader => async (quad) => {
  const evidence = await recognise(recogniser, grey, quad);
  return { ...readPlainly(evidence), evidence, quad };
};

const SURE = -0.035;

const worth = (reading: PlainReading): number => reading.score + zoneLikeness(reading.text) * 0.12;

const hopeless = (reading: PlainReading): boolean =>
  zoneLikeness(reading.text) < 0.2 && reading.score < -0.2 && !/<<|[0-9]{5}/.test(reading.text);

/** A reader of lines that tries a quad as it is and, where that is neither sure nor hopeless, fitted to its text. */
export function lineReader(readOnce: LineReader, grey: Raster): LineReader {
  return async (quad) => {
    const first = await readOnce(quad);
    if (first.score > SURE || hopeless(first)) return first;
    const fitted = tighten(grey, loosened(quad, 0.25));
    const second = fitted === undefined ? first : await readOnce(fitted);
    const better = worth(second) > worth(first) ? second : first;
    const standing = better.score > SURE ? undefined : upright(grey, better.quad);
    const third = standing === undefined ? better : await readOnce(standing);
    return worth(third) > worth(better) ? third : better;
  };
}
