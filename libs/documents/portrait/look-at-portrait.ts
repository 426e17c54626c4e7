import type { Region } from '../domain/judging/finding.js';
import { encodeKept, takeIn } from '../reader/intake/intake.js';
import type { Point } from '../reader/pixels/geometry.js';
import type { Raster } from '../reader/pixels/raster.js';
import { cutOut, makePhoto } from './make-photo.js';
import { measurePortrait } from './measures/measure-portrait.js';
import { findFaces, type FoundFace, wholeOf } from './networks/find-faces.js';
import type { FaceNetworks } from './networks/open-networks.js';
import type { Square } from './networks/patch.js';
import { traceFace } from './networks/trace-face.js';
import type { PhotoGuides, PortraitLook, PortraitResult } from './portrait-result.js';
import { distance, type Head, headOf, middle, type TracedFace } from './rules/head.js';
import { judgePortrait } from './rules/judge-portrait.js';
import { type PhotoSpecification, pixelsOf } from './rules/photo-specification.js';
import { planCrop } from './rules/plan-crop.js';

/** A face this much smaller than the largest is somebody in the background or a picture on a wall; in the photo, a person decides. */
const MINOR_FACE = 0.35;
/** Under this certainty of the mesh, the detector took something else for a face. */
const LEAST_PRESENCE = 0.5;
/** More faces than these are not looked at one by one. */
const MOST_FACES = 6;

interface Face {
  readonly found: FoundFace;
  readonly traced: TracedFace;
}

/** The whole way from uploaded bytes to a judged portrait and the photo that is offered. */
export async function lookAtPortrait(networks: FaceNetworks, bytes: Buffer, specification: PhotoSpecification): Promise<PortraitResult> {
  const started = performance.now();
  const taken = await takeIn(bytes);
  if ('refused' in taken) return taken;
  const picture = coloured(taken.pixels);
  const look = await lookAt(networks, picture, specification);
  return { kept: await encodeKept(picture), ...look, milliseconds: performance.now() - started };
}

async function lookAt(networks: FaceNetworks, picture: Raster, specification: PhotoSpecification): Promise<Omit<PortraitLook, 'kept' | 'milliseconds'>> {
  const all = await facesIn(networks, picture, wholeOf(picture));
  const [largest] = all;
  if (!largest) return { judgement: judgePortrait({ faces: 0, bystander: false, fits: false, measures: null }), measures: null, photo: null };
  const head = headOf(largest.traced);
  const region = planCrop(head, picture, specification);
  const cut = region && (await cutOut(picture, region));
  const measures = await measurePortrait(picture, cut ?? picture, largest.traced, head, largest.found.score);
  const major = all.filter(({ found: { width } }) => width >= MINOR_FACE * largest.found.width);
  const bystander = region !== null && (await othersIn(networks, picture, region, largest)).length > 0;
  const judgement = judgePortrait({ faces: major.length, bystander, fits: region !== null, measures });
  const made = major.length === 1 && cut ? await makePhoto(cut, specification) : null;
  return { judgement, measures, photo: made && region && { ...made, guides: guidesOf(head, region, specification) } };
}

/** Every face in a square that the mesh confirms, the largest first. */
async function facesIn(networks: FaceNetworks, picture: Raster, square: Square): Promise<Face[]> {
  const found = (await findFaces(networks, picture, square)).sort((one, other) => other.width - one.width).slice(0, MOST_FACES);
  const faces: Face[] = [];
  for (const face of found) {
    const traced = await traceFace(networks, picture, face);
    if (traced.presence >= LEAST_PRESENCE) faces.push({ found: face, traced });
  }
  return faces;
}

/** Faces other than the largest that would be on the photo; looked for in the photo alone, where small ones are larger. */
async function othersIn(networks: FaceNetworks, picture: Raster, { x, y, width, height }: Region, largest: Face): Promise<Face[]> {
  const faces = await facesIn(networks, picture, { centre: [x + width / 2, y + height / 2], side: height, turn: 0 });
  const within = ([u, v]: Point): boolean => u >= x && u <= x + width && v >= y && v <= y + height;
  return faces.filter(({ found: { centre } }) => within(centre) && distance(centre, largest.found.centre) > largest.found.width / 3);
}

function guidesOf(head: Head, region: Region, specification: PhotoSpecification): PhotoGuides {
  const scale = pixelsOf(specification, specification.heightMm) / region.height;
  const [x, y] = middle(...head.eyes);
  const down = (place: number): number => Math.round((place - region.y) * scale);
  return { crown: down(head.crown[1]), chin: down(head.chin[1]), eyes: down(y), middle: Math.round((x - region.x) * scale) };
}

/** Grey pictures in three channels, as the networks want them. */
function coloured(picture: Raster): Raster {
  if (picture.channels === 3) return picture;
  const data = new Uint8Array(picture.width * picture.height * 3);
  for (let at = 0; at < data.length; at++) data[at] = picture.data[Math.floor(at / 3) * picture.channels] ?? 0;
  return { ...picture, data, channels: 3 };
}
