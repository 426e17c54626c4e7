import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { Raster } from '../pixels/raster.js';
import { resize } from '../pixels/resize.js';

/** How sure the detector is, place by place, that there is text; `scaleX` and `scaleY` lead back to the picture's pixels. */
export interface TextMap {
  readonly likelihood: Float32Array;
  readonly width: number;
  readonly height: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Mean and deviation of the pictures that the detector was trained on, by channel. */
const NORMAL = [
  { mean: 0.485, deviation: 0.229 },
  { mean: 0.456, deviation: 0.224 },
  { mean: 0.406, deviation: 0.225 },
] as const;

/** The network halves its input five times. */
const STEP = 32;

/** Runs the detector over a picture whose longer side is brought to `side` pixels, up or down. */
export async function textMap(detector: InferenceSession, picture: Raster, side: number): Promise<TextMap> {
  const scale = side / Math.max(picture.width, picture.height);
  const fit = (length: number): number => Math.max(STEP, Math.round((length * scale) / STEP) * STEP);
  const [width, height] = [fit(picture.width), fit(picture.height)];
  const { data } = await resize(picture, width, height);
  const size = width * height;
  const input = new Float32Array(3 * size);
  NORMAL.forEach(({ mean, deviation }, channel) => {
    for (let pixel = 0; pixel < size; pixel++) {
      input[channel * size + pixel] = ((data[pixel * 3 + channel] ?? 0) / 255 - mean) / deviation;
    }
  });
  const output = await detector.run({ x: new Tensor('float32', input, [1, 3, height, width]) });
  const likelihood = output[detector.outputNames[0] ?? '']?.data as Float32Array;
  return { likelihood, width, height, scaleX: picture.width / width, scaleY: picture.height / height };
}
