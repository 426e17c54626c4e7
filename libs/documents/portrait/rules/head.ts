import type { Point } from '../../reader/pixels/geometry.js';

/** The mesh of one face: its points by their number in MediaPipe's canonical face, in pixels of the picture. */
export interface TracedFace {
  /** Certainty that there is a face at all, 0 to 1. */
  readonly presence: number;
  readonly points: readonly Point[];
  /** How far each point lies behind the middle of the face, in pixels. */
  readonly depths: readonly number[];
  /** How wide each eye is open, left one of the picture first: the gap of the lids by the eye's width. */
  readonly openness: readonly [number, number];
}

/** A head in a picture, in its pixels. Left and right are those of the picture. */
export interface Head {
  readonly eyes: readonly [Point, Point];
  /** Distance between the centres of the eyes. */
  readonly eyeDistance: number;
  readonly chin: Point;
  /** Top of the head under the hair; estimated, as hair hides it. */
  readonly crown: Point;
  /** Crown to chin. */
  readonly length: number;
  /** How it is held, in degrees; 0 is straight. Roll: tilted to a shoulder. Yaw: turned aside. Pitch: up or down. */
  readonly pose: { readonly roll: number; readonly yaw: number; readonly pitch: number };
}

/** Numbers of the mesh's points. */
const eyeCorners = [[33, 133], [362, 263]] as const;
const CHIN = 152;
const FOREHEAD = 10;
const edges = [234, 454] as const;

/**
 * Eyes to chin, of crown to chin. The eyes of an adult lie about half-way up the head; hair makes the crown unmeasurable in
 * a picture, and the standard means the crown without hair (ISO/IEC 39794-5, "head length").
 */
const EYES_TO_CHIN = 0.5;

/** Where the head is and how it is held, from the mesh of its face. */
export function headOf({ points, depths }: TracedFace): Head {
  const at = (number: number): Point => points[number] ?? [0, 0];
  const eyes = eyeCorners.map(([one, other]) => middle(at(one), at(other))) as unknown as readonly [Point, Point];
  const [left, right] = eyes;
  const turn = Math.atan2(right[1] - left[1], right[0] - left[0]);
  const chin = at(CHIN);
  const between = middle(left, right);
  const length = Math.hypot(chin[0] - between[0], chin[1] - between[1]) / EYES_TO_CHIN;
  const upwards: Point = [(between[0] - chin[0]) / (length * EYES_TO_CHIN), (between[1] - chin[1]) / (length * EYES_TO_CHIN)];
  const depth = (number: number): number => depths[number] ?? 0;
  const aside = (depth(edges[1]) - depth(edges[0])) / distance(at(edges[0]), at(edges[1]));
  const upDown = (depth(FOREHEAD) - depth(CHIN)) / distance(at(FOREHEAD), chin);
  return {
    eyes,
    eyeDistance: distance(left, right),
    chin,
    crown: [chin[0] + upwards[0] * length, chin[1] + upwards[1] * length],
    length,
    pose: { roll: degrees(turn), yaw: degrees(Math.atan(aside)), pitch: degrees(Math.atan(upDown)) },
  };
}

const degrees = (radians: number): number => (radians * 180) / Math.PI;

export const middle = ([x1, y1]: Point, [x2, y2]: Point): Point => [(x1 + x2) / 2, (y1 + y2) / 2];

export const distance = ([x1, y1]: Point, [x2, y2]: Point): number => Math.hypot(x2 - x1, y2 - y1);
