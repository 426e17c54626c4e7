import type { Point } from '../../reader/pixels/geometry.js';
import type { Raster } from '../../reader/pixels/raster.js';
import { distance, type TracedFace } from '../rules/head.js';
import type { FoundFace } from './find-faces.js';
import type { FaceNetworks } from './open-networks.js';
import { patch, placeIn, type Square } from './patch.js';
import { runNetwork } from './run-network.js';

const MESH_SIDE = 192;
const EYE_SIDE = 64;
/** What the mesh wants to see around the face, and around an eye, by their width. */
const FACE_MARGIN = 1.5;
const EYE_MARGIN = 2.3;
const LEFT_EYE = [33, 133] as const;
const RIGHT_EYE = [263, 362] as const;

/** Traces a face that the detector found; the second look, from the first look's points, sees it upright. */
export async function traceFace(networks: FaceNetworks, picture: Raster, face: FoundFace): Promise<TracedFace> {
  const [left, right] = face.eyes;
  const first = await mesh(networks, picture, { centre: face.centre, side: face.width * FACE_MARGIN, turn: turnOf(left, right) });
  const traced = await mesh(networks, picture, around(first.points));
  const openness = [await eyeOpenness(networks, picture, traced.points, LEFT_EYE, false), await eyeOpenness(networks, picture, traced.points, RIGHT_EYE, true)] as const;
  return { ...traced, openness };
}

async function mesh(networks: FaceNetworks, picture: Raster, square: Square): Promise<Omit<TracedFace, 'openness'>> {
  const results = await runNetwork(networks.mesh, patch(picture, square, MESH_SIDE, (value) => value / 255), MESH_SIDE);
  const [presence] = results.get(1) ?? [];
  const numbers = results.get(468 * 3);
  if (presence === undefined || !numbers) throw new Error('the face mesh gave other results than it should');
  const place = placeIn(square, MESH_SIDE);
  const points = Array.from({ length: 468 }, (_, at) => place([numbers[at * 3] ?? 0, numbers[at * 3 + 1] ?? 0]));
  const depths = Array.from({ length: 468 }, (_, at) => ((numbers[at * 3 + 2] ?? 0) * square.side) / MESH_SIDE);
  return { presence, points, depths };
}

function around(points: readonly Point[]): Square {
  const [left, right] = [points[LEFT_EYE[0]]!, points[RIGHT_EYE[0]]!];
  const turn = turnOf(left, right);
  const [cosine, sine] = [Math.cos(turn), Math.sin(turn)];
  const [us, vs] = [points.map(([x, y]) => x * cosine + y * sine), points.map(([x, y]) => y * cosine - x * sine)];
  const [u, v] = [(Math.min(...us) + Math.max(...us)) / 2, (Math.min(...vs) + Math.max(...vs)) / 2];
  const side = FACE_MARGIN * Math.max(Math.max(...us) - Math.min(...us), Math.max(...vs) - Math.min(...vs));
  return { centre: [u * cosine - v * sine, u * sine + v * cosine], side, turn };
}

/** The eye network knows the eye that stands left in a picture; the other one is shown to it in a mirror. */
async function eyeOpenness(networks: FaceNetworks, picture: Raster, points: readonly Point[], [outer, inner]: readonly [number, number], mirrored: boolean): Promise<number> {
  const [from, to] = [points[outer]!, points[inner]!];
  const turn = mirrored ? turnOf(to, from) : turnOf(from, to);
  const square = { centre: [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const, side: distance(from, to) * EYE_MARGIN, turn };
  const planes = patch(picture, square, EYE_SIDE, (value) => value / 255);
  const results = await runNetwork(networks.eye, mirrored ? mirror(planes) : planes, EYE_SIDE);
  const numbers = results.get(76 * 3);
  if (!numbers) throw new Error('the eye network gave other results than it should');
  const rim = (at: number): Point => [numbers[at * 3] ?? 0, numbers[at * 3 + 1] ?? 0];
  // The rim: 0 to 8 along the lower lid from corner to corner, 9 to 15 the upper lid above 1 to 7.
  const gaps = [2, 3, 4, 5, 6].map((at) => distance(rim(at), rim(at + 8)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length / distance(rim(0), rim(8));
}

function mirror(planes: Float32Array): Float32Array {
  const mirrored = planes.slice();
  for (let row = 0; row < planes.length; row += EYE_SIDE) mirrored.subarray(row, row + EYE_SIDE).reverse();
  return mirrored;
}

const turnOf = ([x1, y1]: Point, [x2, y2]: Point): number => Math.atan2(y2 - y1, x2 - x1);
