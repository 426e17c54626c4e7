import type { OnApplicationShutdown } from '@nestjs/common';
import type { PortraitResult, PortraitWorks } from '../portrait/index.js';
import { ConfinedProcess } from '../reader/index.js';
import { PortraitLooker } from './portrait-looker.js';

/** Looks at portraits in one process of its own, one after the other: each takes well under a second. */
export class PortraitProcess extends PortraitLooker implements OnApplicationShutdown {
  private readonly process = new ConfinedProcess<PortraitWorks>({ child: '../portrait/portrait-child', threads: 1, timeLimitMilliseconds: 15_000, residentMegabytes: 900 });

  look(bytes: Buffer): Promise<PortraitResult> {
    return this.process.ask('look', bytes);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.process.close();
  }
}
