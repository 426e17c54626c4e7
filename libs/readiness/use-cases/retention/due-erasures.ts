import { Injectable } from '@nestjs/common';
import { ReadOrganisation } from '#accounts';
import { Clock, type IsoDate, type Result, refuse, success } from '#kernel';
import { Database } from '#platform';
import { EraseTraveller } from '#travellers';
import { localDay } from '../../domain/reminders/quiet-hours.js';
import { type DueErasure, DueErasureRepository } from '../../persistence/retention/due-erasure.repository.js';

/** Travellers whose data the organisation keeps no longer, and their erasure. */
@Injectable()
export class DueErasures {
  constructor(
    private readonly database: Database,
    private readonly due: DueErasureRepository,
    private readonly organisations: ReadOrganisation,
    private readonly eraseTraveller: EraseTraveller,
    private readonly clock: Clock,
  ) {}

  /** By id; each with the last day of their last trip. */
  async list(organisationId: string, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<{ items: DueErasure[]; nextCursor: string | null }> {
    const rows = await this.due.list(organisationId, await this.endedBefore(organisationId), cursor ?? null, limit + 1);
    const items = rows.slice(0, limit);
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.travellerId ?? null) : null };
  }

  async count(organisationId: string): Promise<number> {
    return this.due.count(organisationId, await this.endedBefore(organisationId));
  }

  /** Final. Refuses `not-found`, also for who was erased before, and `retention.not-due` for who is still to travel, or came back lately. */
  async erase(organisationId: string, travellerId: string): Promise<Result<null>> {
    const endedBefore = await this.endedBefore(organisationId);
    return this.database.transaction(async (tx): Promise<Result<null>> => {
      const traveller = await this.due.lock(tx, organisationId, travellerId);
      if (!traveller) return refuse('not-found');
      if (traveller.endedOn === null || traveller.endedOn >= endedBefore) return refuse('retention.not-due');
      const erased = await this.eraseTraveller.erase(tx, organisationId, travellerId);
      return erased.refused ? erased : success(null);
    });
  }

  /** The day before which a trip must have ended, counted in the organisation's time zone. */
  private async endedBefore(organisationId: string): Promise<IsoDate> {
    const settings = await this.organisations.settings(organisationId);
    if (!settings) throw new Error('no such organisation');
    const today = new Date(`${localDay([settings.timeZone], this.clock.now())}T00:00:00Z`);
    today.setUTCDate(today.getUTCDate() - settings.retentionDays);
    return today.toISOString().slice(0, 10);
  }
}
