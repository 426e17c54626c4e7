import { resize } from '../../reader/pixels/resize.js';
import type { Point } from '../../reader/pixels/geometry.js';
import type { Raster } from '../../reader/pixels/raster.js';
import { patch } from '../networks/patch.js';
import { type Head, middle, type TracedFace } from '../rules/head.js';
import type { PortraitMeasures } from '../rules/portrait-measures.js';
import { blurOf } from './blur.js';
import { brightnessOf, discBrightness, greyOfPlanes, quantile } from './brightness.js';
import { measureBackground } from './background.js';

/** Spots of skin on the two halves of a face, by the mesh's numbers: forehead, cheek under the eye, cheek beside the mouth. */
const skin = { left: [69, 50, 205, 207], right: [299, 280, 425, 427] } as const;
/** The size at which sharpness is judged: eyes 90 pixels apart, the least that ISO/IEC 19794-5 allows, so that larger pictures gain nothing. */
const JUDGED_EYES = 90;
const JUDGED_SIDE = 192;
const EYE_SIDE = 48;
const BACKGROUND_WIDTH = 175;
const BURNT = 252;

/** Measures one face. `photo` is the crop where there is one, else the whole picture. */
export async function measurePortrait(picture: Raster, photo: Raster, face: TracedFace, head: Head, faceScore: number): Promise<PortraitMeasures> {
  const [left, right] = head.eyes;
  const turn = (head.pose.roll * Math.PI) / 180;
  const as = (centre: Point, side: number, size: number): Float32Array => patch(picture, { centre, side, turn }, size, (value) => value);
  const features = as(middle(middle(left, right), head.chin), (head.eyeDistance * JUDGED_SIDE) / JUDGED_EYES, JUDGED_SIDE);
  const small = await resize(photo, BACKGROUND_WIDTH, Math.round((BACKGROUND_WIDTH * photo.height) / photo.width));
  const halves = [skin.left, skin.right].map((spots) => spots.map((spot) => discBrightness(picture, face.points[spot] ?? [0, 0], head.eyeDistance * 0.1)));
  const [onLeft = 0, onRight = 0] = halves.map((spots) => quantile(spots, 0.5));
  const eyes = [left, right].map((eye) => spreadOf(greyOfPlanes(as(eye, head.eyeDistance * 0.4, EYE_SIDE))));
  return {
    faceScore,
    facePresence: face.presence,
    eyeDistance: head.eyeDistance,
    ...head.pose,
    widerEye: Math.max(...face.openness),
    narrowerEye: Math.min(...face.openness),
    eyeContrast: Math.min(...eyes) / Math.max(1, (onLeft + onRight) / 2),
    blur: blurOf({ values: greyOfPlanes(features), side: JUDGED_SIDE }),
    brightness: quantile(brightnessesOf(small), 0.95),
    burnt: burntShare(features),
    sideLight: Math.abs(Math.log2((onLeft + 1) / (onRight + 1))),
    ...measureBackground(small),
  };
}

const spreadOf = (values: Float32Array): number => quantile([...values], 0.95) - quantile([...values], 0.05);

function brightnessesOf({ data, width, height, channels }: Raster): number[] {
  return Array.from({ length: width * height }, (_, pixel) => {
    const at = pixel * channels;
    return brightnessOf(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  });
}

function burntShare(planes: Float32Array): number {
  const size = planes.length / 3;
  let burnt = 0;
  for (let at = 0; at < size; at++) if (Math.min(planes[at] ?? 0, planes[size + at] ?? 0, planes[2 * size + at] ?? 0) >= BURNT) burnt += 1;
  return burnt / size;
}
