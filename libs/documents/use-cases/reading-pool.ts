import type { OnApplicationShutdown } from '@nestjs/common';
import type { Lane, StoredIntake, StoredReading } from '../persistence/document-check.js';
import type { ConfinedOptions, PictureResult } from '../reader/index.js';
import { PictureReader, type RefusedPicture, type TakenPicture } from './picture-reader.js';
import { ReadingLanes } from './reading-lanes.js';

/** How much processor time a picture may take, in milliseconds, by lane. DECISIONS.md, "Quick and slow". */
const limits: Record<Lane, number> = { quick: 3_000, slow: 20_000 };

/** By the clock it may take so many times as long: it shares the machine, and may wait for what never comes. */
const CLOCK = 4;

const limitsOf = (processorMilliseconds: number): Partial<ConfinedOptions> => ({ processorMilliseconds, timeLimitMilliseconds: CLOCK * processorMilliseconds });

/**
 * Takes in and reads as many pictures side by side as it is wide; beside these lanes it has one of its own, at the lowest
 * priority, for pictures that overran the time of the quick ones.
 */
export class ReadingPool extends PictureReader implements OnApplicationShutdown {
  readonly lanes: Readonly<Record<Lane, ReadingLanes>>;

  constructor(width: number, processorLimits: Record<Lane, number> = limits) {
    super();
    const threads = width > 1 ? 1 : 2;
    this.lanes = {
      quick: new ReadingLanes(width, { threads, ...limitsOf(processorLimits.quick) }),
      slow: new ReadingLanes(1, { threads: 1, ...limitsOf(processorLimits.slow), polite: true }),
    };
  }

  async takeIn(bytes: Buffer, lane: Lane): Promise<TakenPicture | RefusedPicture> {
    const result = await this.lanes[lane].run('then', (reader) => reader.takeIn(bytes));
    if ('refused' in result) return result;
    const { kept, notes, original: picture } = result;
    return { kept: kept.jpeg, takenIn: { picture, kept: sizeOf(kept), notes } };
  }

  async read(kept: Buffer, { picture, notes }: StoredIntake, lane: Lane): Promise<{ readonly reading: StoredReading } | RefusedPicture> {
    const result = storable(await this.lanes[lane].run('first', (reader) => reader.readKept(kept)));
    return 'refused' in result ? result : { reading: { ...result.reading, picture, notes } };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(Object.values(this.lanes).map((lanes) => lanes.close()));
  }
}

function storable(result: PictureResult): { readonly reading: StoredReading } | RefusedPicture {
  if ('refused' in result) return result;
  const { reading, kept, notes, quality, original: picture } = result;
  if (reading.lines === null) {
    return { reading: { lines: null, corrections: [], confidence: 0, notes, quality, picture, kept: sizeOf(kept), outlines: [] } };
  }
  const { lines, corrections, confidence, quads } = reading;
  return { reading: { lines, corrections, confidence, notes, quality, picture, kept: sizeOf(kept), outlines: quads } };
}

const sizeOf = ({ width, height }: { width: number; height: number }): { width: number; height: number } => ({ width, height });
