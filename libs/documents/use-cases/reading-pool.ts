import type { OnApplicationShutdown } from '@nestjs/common';
import { type PictureResult, ReadingProcess } from '../reader/index.js';
import { PictureReader, type ReadPicture } from './picture-reader.js';

/** Reads as many pictures side by side as it has processes; each picture goes to the one with the least to do. */
export class ReadingPool extends PictureReader implements OnApplicationShutdown {
  private readonly lanes: { readonly reader: ReadingProcess; busy: number }[];

  constructor(size: number) {
    super();
    const threads = size > 1 ? 1 : 2;
    this.lanes = Array.from({ length: size }, () => ({ reader: new ReadingProcess({ threads }), busy: 0 }));
  }

  async read(bytes: Buffer): Promise<ReadPicture | { refused: Extract<PictureResult, { refused: unknown }>['refused'] }> {
    const lane = this.lanes.reduce((least, other) => (other.busy < least.busy ? other : least));
    lane.busy += 1;
    try {
      return storable(await lane.reader.read(bytes));
    } finally {
      lane.busy -= 1;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.lanes.map(({ reader }) => reader.close()));
  }
}

function storable(result: PictureResult): Awaited<ReturnType<ReadingPool['read']>> {
  if ('refused' in result) return result;
  const { reading, kept, notes, quality, original: picture } = result;
  if (reading.lines === null) {
    return { kept: kept.jpeg, reading: { lines: null, corrections: [], confidence: 0, notes, quality, picture, kept: sizeOf(kept), outlines: [] } };
  }
  const { lines, corrections, confidence, quads } = reading;
  return { kept: kept.jpeg, reading: { lines, corrections, confidence, notes, quality, picture, kept: sizeOf(kept), outlines: quads } };
}

const sizeOf = ({ width, height }: { width: number; height: number }): { width: number; height: number } => ({ width, height });
