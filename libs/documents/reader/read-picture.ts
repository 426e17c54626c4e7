import { checksHold, type Correction, type ZoneFormat } from '../domain/index.js';
import type { Networks } from './detection/session.js';
import { textBoxes } from './detection/text-boxes.js';
import { textMap } from './detection/text-map.js';
import type { Quad } from './pixels/geometry.js';
import { greyOf, type Raster } from './pixels/raster.js';
import { lineReader } from './recognition/read-line.js';
import { textExtent } from './recognition/text-extent.js';
import { better, findZone } from './search/find-zone.js';
import { confidenceOf } from './search/confidence.js';
import type { ZoneCandidate } from './search/fit-zone.js';

/** A zone as it was read from a picture. */
export interface ReadZone {
  readonly lines: readonly string[];
  readonly format: ZoneFormat;
  /** Certainty of the least certain character, 0 to 1, where the check digits have not confirmed it. */
  readonly confidence: number;
  /** Every character that was changed against the evidence of the pixels, so that the zone be right. */
  readonly corrections: readonly Correction[];
  /** Where each line was read: four corners in pixels of the kept picture, top left first as the text runs. */
  readonly quads: readonly Quad[];
}

/** What was made of a picture; `lines` is null where no zone was found. Timings in milliseconds. */
export type PictureReading = (ReadZone | { readonly lines: null }) & {
  readonly timings: { readonly detection: number; readonly recognition: number };
};

/** Longer sides, in pixels, at which the detector looks: as a rule the first will do. */
const SIDES = [640, 1024, 384];
/** A small picture is enlarged no more than this. */
const MOST_ENLARGEMENT = 2;
const convincing = (candidate: ZoneCandidate | undefined): boolean =>
  candidate !== undefined && checksHold(candidate.zone) && candidate.score > -0.12 && candidate.strain < 0.12;

/**
 * Text that only happens to be as long as a zone reads badly under its grammar, even where its check digits hold by chance.
 * DECISIONS.md, "What is a zone at all".
 */
const legible = ({ score, strain }: ZoneCandidate): boolean => score > -0.23 && strain < 0.18;

/** Finds and reads the machine-readable zone of a picture, whichever way up it lies. */
export async function readPicture(networks: Networks, picture: Raster): Promise<PictureReading> {
  const grey = greyOf(picture);
  const read = lineReader(networks.recogniser, grey);
  const timings = { detection: 0, recognition: 0 };
  let best: ZoneCandidate | undefined;
  for (const side of sidesFor(picture)) {
    const started = performance.now();
    const map = await textMap(networks.detector, picture, side);
    const boxes = textBoxes(map);
    const detected = performance.now();
    best = better(best, await findZone(read, boxes));
    timings.detection += detected - started;
    timings.recognition += performance.now() - detected;
    if (convincing(best)) break;
  }
  return best !== undefined && legible(best) ? { ...readZone(best, grey), timings } : { lines: null, timings };
}

function sidesFor(picture: Raster): number[] {
  const most = Math.max(picture.width, picture.height) * MOST_ENLARGEMENT;
  const sides = SIDES.map((side) => Math.min(side, most));
  return sides.filter((side, index) => sides.findIndex((other) => Math.round(other / 32) === Math.round(side / 32)) === index);
}

function readZone({ zone, fitted, readings }: ZoneCandidate, grey: Raster): ReadZone {
  return {
    lines: zone.lines,
    format: zone.format,
    confidence: confidenceOf(zone, fitted),
    corrections: correctionsBetween(fitted.map((line) => line.text), zone.lines),
    quads: readings.map(({ quad, evidence }, line) => textExtent(grey, quad, evidence, zone.lines[line]?.length ?? 0)),
  };
}

const correctionsBetween = (read: readonly string[], final: readonly string[]): Correction[] =>
  final.flatMap((text, line) =>
    [...text].flatMap((to, column): Correction[] => {
      const from = read[line]?.charAt(column) ?? '';
      return from === to ? [] : [{ line: line + 1, column: column + 1, from, to }];
    }),
  );
