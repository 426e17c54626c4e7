import type { InferenceSession } from 'onnxruntime-node';
import sharp from 'sharp';
import type { TextBox } from '../pixels/geometry.js';
import type { Raster } from '../pixels/raster.js';
import { resize } from '../pixels/resize.js';
import { textBoxes } from './text-boxes.js';
import { textMap } from './text-map.js';

/**
 * The text boxes of a picture, in its own pixels, as the detector sees them at a size and after a turn: it finds level lines
 * best. `turn` in degrees clockwise.
 */
export async function turnedBoxes(detector: InferenceSession, picture: Raster, side: number, turn: number): Promise<TextBox[]> {
  if (turn === 0) return textBoxes(await textMap(detector, picture, side));
  const scale = side / Math.max(picture.width, picture.height);
  const small = await resize(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
  const level = await turned(small, turn);
  const boxes = textBoxes(await textMap(detector, level, Math.max(level.width, level.height)));
  const angle = (-turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return boxes.map(({ x, y, ux, uy, length, height }) => {
    const [dx, dy] = [(x - level.width / 2) / scale, (y - level.height / 2) / scale];
    return {
      x: picture.width / 2 + dx * cos - dy * sin, y: picture.height / 2 + dx * sin + dy * cos,
      ux: ux * cos - uy * sin, uy: ux * sin + uy * cos, length: length / scale, height: height / scale,
    };
  });
}

async function turned({ data, width, height, channels }: Raster, turn: number): Promise<Raster> {
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: channels as 1 | 3 } })
    .rotate(turn, { background: '#888' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height, channels: info.channels };
}

/** The turn, in degrees clockwise, that brings most of the long lines level; 0 where they nearly are. Either end may be up. */
export function levellingTurn(boxes: readonly TextBox[]): number {
  let [x, y] = [0, 0];
  for (const { ux, uy, length, height } of boxes) {
    if (length / height < 4) continue;
    // A line and its reverse lie alike: angles are doubled before they are averaged.
    x += length * (ux * ux - uy * uy);
    y += length * 2 * ux * uy;
  }
  const angle = (Math.atan2(y, x) / 2) * (180 / Math.PI);
  return Math.abs(angle) < 7 ? 0 : -angle;
}
