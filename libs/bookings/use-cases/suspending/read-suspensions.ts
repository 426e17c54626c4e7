import { Injectable } from '@nestjs/common';
import { type Result, refuse, success } from '#kernel';
import type { Suspension } from '../../domain/suspending/suspension.js';
import { type AffectedBooking, AffectedBookingRepository, type AffectedCount, type AffectedFilter } from '../../persistence/affected-booking.repository.js';
import { SuspensionRepository } from '../../persistence/suspension.repository.js';

/** How many a list shows at most. */
const mostListed = 100;

/** What is or was suspended, and how those stand whom it stopped. */
@Injectable()
export class ReadSuspensions {
  constructor(
    private readonly suspensions: SuspensionRepository,
    private readonly affected: AffectedBookingRepository,
  ) {}

  /** The newest first; those of one departure where it is told. */
  list(organisationId: string, departureId: string | null): Promise<Suspension[]> {
    return this.suspensions.list(organisationId, departureId, mostListed);
  }

  /** Refuses with `suspension.unknown`. */
  async read(organisationId: string, suspensionId: string): Promise<Result<Suspension>> {
    const found = await this.suspensions.find(organisationId, suspensionId);
    return found ? success(found) : refuse('suspension.unknown');
  }

  counts(organisationId: string, suspensionId: string): Promise<AffectedCount[]> {
    return this.affected.counts(organisationId, suspensionId);
  }

  /** A page of those whom it stopped, and where the next one starts; all of them where no size is told. */
  async bookings(organisationId: string, suspensionId: string, filter: AffectedFilter, { after = null, size = null }: { after?: string | null; size?: number | null } = {}): Promise<{ items: AffectedBooking[]; next: string | null }> {
    const rows = await this.affected.list(organisationId, suspensionId, filter, { after, limit: size === null ? null : size + 1 });
    const items = size === null ? rows : rows.slice(0, size);
    return { items, next: rows.length > items.length ? (items.at(-1)?.id ?? null) : null };
  }

  /** Refuses with `suspension.unknown`. */
  async booking(organisationId: string, affectedId: string): Promise<Result<AffectedBooking>> {
    const found = await this.affected.find(organisationId, affectedId);
    return found ? success(found) : refuse('suspension.unknown');
  }

  /** Of all organisations: what a worker that died has left. */
  unfinished(): Promise<{ organisationId: string; suspensionId: string }[]> {
    return this.suspensions.unfinished();
  }
}
