import { checksHold, type Correction, type ZoneFormat } from '../domain/index.js';
import type { Networks } from './detection/session.js';
import { levellingTurn, turnedBoxes } from './detection/turned-boxes.js';
import type { Quad, TextBox } from './pixels/geometry.js';
import { greyOf, type Raster } from './pixels/raster.js';
import { exactLineReader, type LineReader, lineReader } from './recognition/read-line.js';
import { textExtent } from './recognition/text-extent.js';
import { better, findZone } from './search/find-zone.js';
import { confidenceOf } from './search/confidence.js';
import type { ZoneCandidate } from './search/fit-zone.js';
import { readAgain } from './search/read-again.js';

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
  /** The text of the picture, as the look saw it that found most. */
  readonly boxes: readonly TextBox[];
};

/** One look of the detector: longer side of the picture in pixels, and whether lines that lie askew are levelled first. */
interface Look {
  readonly side: number;
  readonly levelled: boolean;
}

/** As a rule the first will do. */
const LOOKS: readonly Look[] = [
  { side: 640, levelled: false }, { side: 1024, levelled: true }, { side: 1024, levelled: false }, { side: 1600, levelled: true }, { side: 384, levelled: false },
];
/** A page of so much print that this many readings of lines found no zone has none: it is not looked at again. */
const ENOUGH_READS = 120;
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
  const once = exactLineReader(networks.recogniser, grey);
  let reads = 0;
  const readOnce: LineReader = (quad) => {
    reads += 1;
    return once(quad);
  };
  const read = lineReader(readOnce, grey);
  const timings = { detection: 0, recognition: 0 };
  let best: ZoneCandidate | undefined;
  let seen: readonly TextBox[] = [];
  let turn = 0;
  const looked = new Set<string>();
  for (const { side, levelled } of LOOKS) {
    const started = performance.now();
    const size = Math.min(side, Math.max(picture.width, picture.height) * MOST_ENLARGEMENT);
    const look = `${Math.round(size / 32)} ${levelled ? turn : 0}`;
    if (looked.has(look)) continue;
    looked.add(look);
    const boxes = await turnedBoxes(networks.detector, picture, size, levelled ? turn : 0);
    if (boxes.length > seen.length) seen = boxes;
    const detected = performance.now();
    const found = await findZone(read, boxes);
    timings.detection += detected - started;
    timings.recognition += performance.now() - detected;
    const agreed = found !== undefined && found.zone.lines.join() === best?.zone.lines.join();
    best = better(best, found);
    if (agreed || convincing(best) || reads > ENOUGH_READS) break;
    turn = levellingTurn(boxes);
  }
  const started = performance.now();
  if (best !== undefined) best = await readAgain(readOnce, best);
  timings.recognition += performance.now() - started;
  return best !== undefined && legible(best) ? { ...readZone(best, grey), timings, boxes: seen } : { lines: null, timings, boxes: seen };
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
