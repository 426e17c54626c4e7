import type { PortraitResult } from '../portrait/index.js';

/** Decodes and judges portraits, apart from the event loop of the process that asks. */
export abstract class PortraitLooker {
  /** @throws when the process that looks failed itself: the same picture may be tried again. */
  abstract look(bytes: Buffer): Promise<PortraitResult>;
}
