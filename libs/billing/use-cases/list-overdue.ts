import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '#kernel';
import { type OverduePayer, type OverduePosition, OverdueRepository } from '../persistence/overdue.repository.js';

/** Who is late with what, the longest first. */
@Injectable()
export class ListOverdue {
  constructor(
    private readonly clock: Clock,
    private readonly overdue: OverdueRepository,
  ) {}

  /** A page, and the position that the next one starts after; null on the last. */
  async list(organisationId: string, after: OverduePosition | null, size: number): Promise<{ items: OverduePayer[]; next: OverduePosition | null }> {
    const rows = await this.overdue.list(organisationId, dayOf(this.clock.now()), after, size + 1);
    const items = rows.slice(0, size);
    return { items, next: rows.length > size ? (items.at(-1) ?? null) : null };
  }
}
