import type { Raster } from '../../reader/pixels/raster.js';
import { brightnessOf, quantile } from './brightness.js';

/** The stretches of a photo that show background whoever stands in it, as shares: upper corners, upper edge, upper sides. */
const CORNER = { width: 0.22, height: 0.16 };
const EDGE = 0.04;
const SIDE = { width: 0.06, height: 0.55 };
/** Colours further from the main one than this, of 255, are another thing, not light falling off. */
const ANOTHER_COLOUR = 32;

/** How plain and how bright the background of a photo is. `photo` is the crop, small. */
export function measureBackground({ data, width, height, channels }: Raster): { busyBackground: number; backgroundBrightness: number } {
  const seen: [number, number, number][] = [];
  for (let y = 0; y < height * SIDE.height; y++) {
    for (let x = 0; x < width; x++) {
      const aside = Math.min(x, width - 1 - x) / width;
      const background = y < height * EDGE || aside < SIDE.width || (aside < CORNER.width && y < height * CORNER.height);
      if (!background) continue;
      const at = (y * width + x) * channels;
      seen.push([data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]);
    }
  }
  const main = ([0, 1, 2] as const).map((plane) => quantile(seen.map((pixel) => pixel[plane]), 0.5)) as [number, number, number];
  const others = seen.filter((pixel) => Math.max(...pixel.map((value, plane) => Math.abs(value - (main[plane] ?? 0)))) > ANOTHER_COLOUR);
  return { busyBackground: others.length / seen.length, backgroundBrightness: brightnessOf(...main) };
}
