import { Injectable } from '@nestjs/common';
import { ReadErasureRequests } from '#travellers';
import { AskErasure } from './ask-erasure.js';

const page = 100;

/** Erases those who asked, and whose trip is over or cancelled since. */
@Injectable()
export class CarryOutErasures {
  constructor(
    private readonly requests: ReadErasureRequests,
    private readonly asked: AskErasure,
  ) {}

  /** Of every organisation. Returns how many were erased. */
  async carryOut(): Promise<number> {
    let erased = 0;
    let last: string | null = null;
    for (;;) {
      const waiting = await this.requests.after(last, page);
      for (const { organisationId, travellerId } of waiting) erased += Number(await this.asked.carryOut(organisationId, travellerId));
      last = waiting.at(-1)?.travellerId ?? null;
      if (waiting.length < page) return erased;
    }
  }
}
