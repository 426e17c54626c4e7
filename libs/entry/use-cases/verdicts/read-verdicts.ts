import { Injectable } from '@nestjs/common';
import { type StoredVerdict, VerdictReader } from '../../persistence/verdicts/verdict.reader.js';
import type { VerdictReceipt } from '../../persistence/verdicts/verdict-row.js';

export interface VerdictPage {
  readonly items: readonly VerdictReceipt[];
  readonly nextCursor: string | null;
}

const pageSize = 50;

/** Stored verdicts and their receipts. */
@Injectable()
export class ReadVerdicts {
  constructor(private readonly verdicts: VerdictReader) {}

  /** What stands, by traveller; who was not judged yet is not in the map. */
  async current(organisationId: string, departureId: string, travellerIds: readonly string[]): Promise<Map<string, StoredVerdict>> {
    const found = await this.verdicts.current(organisationId, departureId, travellerIds);
    return new Map(found.map((stored) => [stored.receipt.travellerId, stored]));
  }

  /** Every receipt of a traveller, newest first. */
  async history(organisationId: string, travellerId: string, cursor?: string): Promise<VerdictPage> {
    const found = await this.verdicts.history(organisationId, travellerId, cursor ?? null, pageSize + 1);
    const items = found.slice(0, pageSize);
    return { items, nextCursor: found.length > pageSize ? items.at(-1)!.id : null };
  }
}
