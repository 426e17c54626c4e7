import type { Quad } from './geometry.js';
import type { Raster } from './raster.js';

/** Coefficients of the projective map from the unit square to a quad. */
function projection([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad) {
  const [dx1, dx2, dx3] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, dy3] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const determinant = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / determinant;
  const h = (dx1 * dy3 - dx3 * dy1) / determinant;
  return { a: x1 - x0 + g * x1, b: x3 - x0 + h * x3, c: x0, d: y1 - y0 + g * y1, e: y3 - y0 + h * y3, f: y0, g, h };
}

const samplesFor = (pixelsPerPixel: number): number => Math.max(1, Math.min(4, Math.round(pixelsPerPixel)));

const clamp = (value: number, most: number): number => (value < 0 ? 0 : value > most ? most : value);

/**
 * Pulls a quad of a grey picture straight into a strip of the given size: bilinear, several samples a pixel where the
 * strip is coarser than the picture.
 */
export function straighten(grey: Raster, quad: Quad, width: number, height: number): Raster {
  const { a, b, c, d, e, f, g, h } = projection(quad);
  const { data, width: stride } = grey;
  const [tl, tr, , bl] = quad;
  const across = samplesFor(Math.hypot(tr[0] - tl[0], tr[1] - tl[1]) / width);
  const down = samplesFor(Math.hypot(bl[0] - tl[0], bl[1] - tl[1]) / height);
  const [lastX, lastY] = [grey.width - 1.001, grey.height - 1.001];
  const strip = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let sum = 0;
      for (let sample = 0; sample < across * down; sample++) {
        const u = (column + ((sample % across) + 0.5) / across) / width;
        const v = (row + (Math.floor(sample / across) + 0.5) / down) / height;
        const w = g * u + h * v + 1;
        const x = clamp((a * u + b * v + c) / w - 0.5, lastX);
        const y = clamp((d * u + e * v + f) / w - 0.5, lastY);
        const left = Math.floor(x);
        const top = Math.floor(y);
        const right = x - left;
        const bottom = y - top;
        const at = top * stride + left;
        const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
        const lower = (data[at + stride] ?? 0) * (1 - right) + (data[at + stride + 1] ?? 0) * right;
        sum += upper * (1 - bottom) + lower * bottom;
      }
      strip[row * width + column] = sum / (across * down) + 0.5;
    }
  }
  return { data: strip, width, height, channels: 1 };
}
