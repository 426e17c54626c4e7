import type { Gap, Mark, PictureQuality } from '../../domain/index.js';
import { findMarks } from '../marks/find-marks.js';
import { legibleWords } from '../marks/legible-words.js';
import type { Networks } from '../detection/session.js';
import { type Quad, quadOf, sizeOf } from '../pixels/geometry.js';
import { greyOf, type Raster } from '../pixels/raster.js';
import { exactLineReader, lineReader } from '../recognition/read-line.js';
import type { PictureReading, ReadZone } from '../read-picture.js';
import { inkGaps } from './ink-gaps.js';
import { cutOff, missingEnds } from './line-ends.js';
import { around, within } from './regions.js';
import { sharpnessOf } from './sharpness.js';
import { histogramOf, levelAt } from './statistics.js';
import { zoneRows } from './zone-rows.js';

interface ZoneView {
  readonly lines: readonly Quad[];
  readonly pitch: number | null;
  readonly gaps: readonly Gap[];
}

/**
 * Measures a picture after it was read: what hides the zone or makes it hard to read and, where no zone was read, whether there
 * is one, and whether there is any text. Words are read only where no zone was, or where something stands across the page.
 */
export async function measureQuality(networks: Networks, picture: Raster, reading: PictureReading): Promise<PictureQuality> {
  const grey = greyOf(picture);
  const { boxes } = reading;
  const view = reading.lines === null ? await seekZone(networks, grey, reading) : viewOf(grey, reading);
  const marks: readonly Mark[] = reading.lines === null ? [] : await findMarks(networks, picture, reading.quads);
  return {
    picture: { width: picture.width, height: picture.height },
    zone: view.lines.length === 0 ? null : within(around(view.lines.flat()), picture) ?? null,
    pitch: view.pitch,
    gaps: view.gaps.flatMap((gap) => {
      const region = within(gap.region, picture);
      return region === undefined ? [] : [{ ...gap, region }];
    }),
    text: {
      legible: view.lines.length > 0 || boxes.length === 0 ? 0 : await legibleWords(await networks.words(), grey, boxes),
      region: boxes.length === 0 ? null : within(around(boxes.flatMap(quadOf)), picture) ?? null,
    },
    sharpness: await sharpnessOf(grey, view.lines),
    light: levelAt(histogramOf(grey.data), 0.95),
    marks,
  };
}

function viewOf(grey: Raster, { quads, lines }: ReadZone): ZoneView {
  const pitch = sizeOf(quads[0]!).length / (lines[0]?.length ?? 1);
  return { lines: quads, pitch, gaps: [...cutOff(quads, pitch, grey), ...inkGaps(grey, quads, pitch)] };
}

async function seekZone(networks: Networks, grey: Raster, { boxes }: PictureReading): Promise<ZoneView> {
  const remains = await zoneRows(lineReader(exactLineReader(networks.recogniser, grey), grey), boxes);
  if (remains === null) return { lines: [], pitch: null, gaps: [] };
  const lines = remains.rows.map((row) => row.quad);
  return { lines, pitch: remains.pitch, gaps: [...missingEnds(grey, remains), ...inkGaps(grey, lines, remains.pitch)] };
}
