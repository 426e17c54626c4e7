import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { type Quantity, quantitiesOf } from '../domain/bundle.js';
import type { HoldStatus, LiveHold } from '../domain/hold.js';

/** A change of a hold's status, as compare-and-swap. */
export interface Swap {
  readonly organisationId: string;
  readonly holdId: string;
  readonly from: readonly HoldStatus[];
  readonly to: HoldStatus;
  readonly now: Date;
  /** Only a hold whose time is not over at `now`. */
  readonly inTime?: boolean;
}

/** Several holds of one organisation, at one moment. */
export interface HoldsAt {
  readonly organisationId: string;
  readonly holdIds: readonly string[];
  readonly now: Date;
}

/** A hold that was suspended or restored just now. */
export interface MovedHold {
  readonly holdId: string;
  readonly status: LiveHold;
  readonly expiresAt: Date;
}

/** A hold that has ended just now. */
export interface EndedHold {
  readonly id: string;
  readonly organisationId: string;
}

/** Rows of holds. A hold ends by compare-and-swap on its status: of two that end it at once, one finds it ended. */
@Injectable()
export class HoldRepository {
  /**
   * The status that the hold had, if it was one of `from` and is `to` now; otherwise nothing changed. The status compared
   * is the one that the lock returned: the rest of the statement still sees the row as it was before the wait.
   */
  async swap(tx: Transaction, { organisationId, holdId, from, to, now, inTime = false }: Swap): Promise<HoldStatus | undefined> {
    const ended = to === 'confirmed' ? null : now;
    const rows = await tx.query<{ was: HoldStatus }>(
      `with before as (
         select id, status, expires_at from hold where organisation_id = $1 and id = $2 for no key update)
       update hold h set status = $4, ended_at = $5, paused_at = null
         from before
        where h.id = before.id and before.status = any($3)
          and ($6::timestamptz is null or before.expires_at > $6)
       returning before.status as was`,
      [organisationId, holdId, from, to, ended, inTime ? now : null],
    );
    return rows[0]?.was;
  }

  /** Locks a hold that keeps what it took, and (where it is held) is in time at `now`; undefined for any other. */
  async lock(tx: Transaction, { organisationId, holdId, now }: Pick<Swap, 'organisationId' | 'holdId' | 'now'>): Promise<LiveHold | undefined> {
    const rows = await tx.query<{ status: HoldStatus; inTime: boolean }>(
      `select status, expires_at > $3 as "inTime" from hold where organisation_id = $1 and id = $2 for no key update`,
      [organisationId, holdId, now],
    );
    const [hold] = rows;
    if (!hold || hold.status === 'released' || hold.status === 'expired') return undefined;
    return hold.status !== 'held' || hold.inTime ? hold.status : undefined;
  }

  /** True when the hold was held and in time, and now lasts until the later moment. */
  async extend(tx: Transaction, { organisationId, holdId, now, until }: { organisationId: string; holdId: string; now: Date; until: Date }): Promise<boolean> {
    const changed = await tx.execute(
      `update hold set expires_at = greatest(expires_at, $4)
        where organisation_id = $1 and id = $2 and status = 'held' and expires_at > $3`,
      [organisationId, holdId, now, until],
    );
    return changed === 1;
  }

  /** What the hold is now; undefined when this organisation has no such hold. */
  async status(tx: Transaction, organisationId: string, holdId: string): Promise<HoldStatus | undefined> {
    const rows = await tx.query<{ status: HoldStatus }>('select status from hold where organisation_id = $1 and id = $2', [organisationId, holdId]);
    return rows[0]?.status;
  }

  /** Ends holds that are due, of all organisations, passing over those that someone is ending at this moment. */
  expireDue(tx: Transaction, now: Date, limit: number): Promise<EndedHold[]> {
    return tx.query<EndedHold>(
      `with due as (
         select id from hold where status = 'held' and expires_at <= $1
          order by expires_at limit $2 for no key update skip locked)
       update hold h set status = 'expired', ended_at = $1
         from due
        where h.id = due.id and h.status = 'held'
       returning h.id, h.organisation_id as "organisationId"`,
      [now, limit],
    );
  }

  /**
   * Stops holds: the held ones in time at `now` are paused, the confirmed ones suspended; those in another status are passed over.
   * They are locked in the order of their ids, and what is compared is what the lock returned.
   */
  suspend(tx: Transaction, { organisationId, holdIds, now }: HoldsAt): Promise<MovedHold[]> {
    return tx.query<MovedHold>(
      `with before as (
         select id, status, expires_at from hold where organisation_id = $1 and id = any($2) order by id for no key update)
       update hold h
          set status = case before.status when 'held' then 'paused' else 'suspended' end,
              paused_at = case before.status when 'held' then $3::timestamptz end
         from before
        where h.id = before.id and (before.status = 'confirmed' or (before.status = 'held' and before.expires_at > $3))
       returning h.id as "holdId", h.status, h.expires_at as "expiresAt"`,
      [organisationId, holdIds, now],
    );
  }

  /** The way back: each is what it was, and a paused one has as much time as it had left. */
  restore(tx: Transaction, { organisationId, holdIds, now }: HoldsAt): Promise<MovedHold[]> {
    return tx.query<MovedHold>(
      `with before as (
         select id, status, paused_at from hold where organisation_id = $1 and id = any($2) order by id for no key update)
       update hold h
          set status = case before.status when 'paused' then 'held' else 'confirmed' end, paused_at = null,
              expires_at = case before.status when 'paused' then h.expires_at + ($3::timestamptz - before.paused_at) else h.expires_at end
         from before
        where h.id = before.id and before.status in ('paused', 'suspended')
       returning h.id as "holdId", h.status, h.expires_at as "expiresAt"`,
      [organisationId, holdIds, now],
    );
  }

  /** What the holds took together, by allotment. */
  async quantities(tx: Transaction, holdIds: readonly string[]): Promise<Quantity[]> {
    return quantitiesOf(
      await tx.query<Quantity>('select allotment_id as "allotmentId", quantity from hold_line where hold_id = any($1)', [holdIds]),
    );
  }
}
