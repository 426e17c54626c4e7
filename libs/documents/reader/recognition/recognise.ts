import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { type Quad, sizeOf } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { straighten } from '../pixels/warp.js';
import type { Evidence } from '../decoding/evidence.js';

/** The strip that the recogniser was trained on: 32 pixels high, text a quarter narrower than it is. */
const STRIP_HEIGHT = 32;
const SQUEEZE = 0.75;
const [LEAST_WIDTH, MOST_WIDTH] = [48, 1400];

/** Pulls one line of text straight and runs the recogniser over it. */
export async function recognise(recogniser: InferenceSession, grey: Raster, quad: Quad): Promise<Evidence> {
  const { length, height } = sizeOf(quad);
  const natural = Math.round(((length / height) * STRIP_HEIGHT * SQUEEZE) / 4) * 4;
  const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, natural));
  const strip = straighten(grey, quad, width, STRIP_HEIGHT);
  const input = new Tensor('float32', normalised(strip.data), [1, 1, STRIP_HEIGHT, width]);
  const { y } = await recogniser.run({ x: input });
  if (y === undefined) throw new Error('The recogniser gave no output');
  return { logLikelihood: y.data as Float32Array, steps: y.dims[1] ?? 0 };
}

function normalised(pixels: Uint8Array): Float32Array<ArrayBuffer> {
  let sum = 0;
  for (let at = 0; at < pixels.length; at++) sum += pixels[at]!;
  const mean = sum / pixels.length;
  let squares = 0;
  for (let at = 0; at < pixels.length; at++) squares += (pixels[at]! - mean) ** 2;
  const deviation = Math.sqrt(squares / pixels.length) + 8;
  const input = new Float32Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) input[at] = (pixels[at]! - mean) / deviation;
  return input;
}
