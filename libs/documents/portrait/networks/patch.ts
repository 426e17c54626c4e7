import type { Point } from '../../reader/pixels/geometry.js';
import type { Raster } from '../../reader/pixels/raster.js';

/** A square stretch of a picture: its centre and side in pixels, and by how many radians it is turned clockwise. */
export interface Square {
  readonly centre: Point;
  readonly side: number;
  readonly turn: number;
}

/** Along each side of a pixel. */
const MOST_SAMPLES = 4;

/**
 * Cuts a square out of a colour picture as a network takes it: `size` pixels a side, one plane a colour, `tone` over each value;
 * black where it lies outside the picture. A pixel is the mean of as many samples as it covers.
 */
export function patch(picture: Raster, square: Square, size: number, tone: (value: number) => number): Float32Array {
  const { data, width, height, channels } = picture;
  const step = square.side / size;
  const samples = Math.min(MOST_SAMPLES, Math.max(1, Math.round(step)));
  const planes = new Float32Array(3 * size * size);
  const at = placeIn(square, size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sums: [number, number, number] = [0, 0, 0];
      for (let sample = 0; sample < samples * samples; sample++) {
        const [x, y] = at([column + ((sample % samples) + 0.5) / samples, row + (Math.floor(sample / samples) + 0.5) / samples]);
        const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
        for (let corner = 0; corner < 4; corner++) {
          const [u, v] = [left + (corner & 1), top + (corner >> 1)];
          if (u < 0 || v < 0 || u >= width || v >= height) continue;
          const share = (1 - Math.abs(x - 0.5 - u)) * (1 - Math.abs(y - 0.5 - v));
          for (let plane = 0; plane < 3; plane++) sums[plane]! += share * (data[(v * width + u) * channels + (channels === 1 ? 0 : plane)] ?? 0);
        }
      }
      for (let plane = 0; plane < 3; plane++) planes[(plane * size + row) * size + column] = tone(sums[plane]! / (samples * samples));
    }
  }
  return planes;
}

/** From places in the patch to places in the picture. */
export function placeIn({ centre: [x, y], side, turn }: Square, size: number): (spot: Point) => Point {
  const [cosine, sine] = [(Math.cos(turn) * side) / size, (Math.sin(turn) * side) / size];
  return ([u, v]) => {
    const [across, down] = [u - size / 2, v - size / 2];
    return [x + across * cosine - down * sine, y + across * sine + down * cosine];
  };
}
