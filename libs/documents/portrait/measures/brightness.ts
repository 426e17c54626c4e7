import type { Raster } from '../../reader/pixels/raster.js';

/** Brightness of one pixel, 0 to 255 (weights of ITU-R BT.601). */
export const brightnessOf = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

/** Brightness of each value of three planes, one a colour. */
export function greyOfPlanes(planes: Float32Array): Float32Array {
  const size = planes.length / 3;
  return Float32Array.from({ length: size }, (_, at) => brightnessOf(planes[at] ?? 0, planes[size + at] ?? 0, planes[2 * size + at] ?? 0));
}

/** Mean brightness of a disc in a picture; pixels outside it count for nothing. */
export function discBrightness({ data, width, height, channels }: Raster, [x, y]: readonly [number, number], radius: number): number {
  let [sum, count] = [0, 0];
  for (let v = Math.max(0, Math.ceil(y - radius)); v <= Math.min(height - 1, y + radius); v++) {
    for (let u = Math.max(0, Math.ceil(x - radius)); u <= Math.min(width - 1, x + radius); u++) {
      if (Math.hypot(u - x, v - y) > radius) continue;
      const at = (v * width + u) * channels;
      sum += brightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

/** The value that a share of all values lies under. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
