import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction } from '#platform';

/** How a delivery stands: taken by this caller, under way elsewhere, or over. */
export type Claim = { readonly state: 'claimed'; readonly id: string; readonly attempt: number } | { readonly state: 'under-way' } | { readonly state: 'sent' };

interface NewDelivery {
  readonly key: string;
  readonly organisationId: string;
  readonly travellerId: string | null;
  readonly template: string;
  readonly departureId?: string | undefined;
  readonly bookingId?: string | undefined;
  readonly waitingEntryId?: string | undefined;
  readonly eventId?: string | undefined;
}

/** Rows of `delivery`. */
@Injectable()
export class DeliveryRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the delivery for `leaseSeconds`, in a transaction of its own that is over before anything is sent. Who dies
   * with it loses it when the lease ends.
   */
  claim({ key, organisationId, travellerId, template, departureId, bookingId, waitingEntryId, eventId }: NewDelivery, leaseSeconds: number): Promise<Claim> {
    return this.database.transaction(async (tx) => {
      const [claimed] = await tx.query<{ id: string; attempts: number }>(
        `insert into delivery as d (id, organisation_id, key, template, traveller_id, status, claimed_until, departure_id, booking_id, waiting_entry_id, event_id)
         values ($1, $2, $3, $4, $5, 'pending', clock_timestamp() + make_interval(secs => $6), $7, $8, $9, $10)
         on conflict (key) do update
           set status = 'pending', attempts = d.attempts + 1, claimed_until = excluded.claimed_until
           where d.organisation_id = excluded.organisation_id
             and (d.status = 'failed' or (d.status = 'pending' and d.claimed_until < clock_timestamp()))
         returning id, attempts`,
        [newId(), organisationId, key, template, travellerId, leaseSeconds, departureId ?? null, bookingId ?? null, waitingEntryId ?? null, eventId ?? null],
      );
      if (claimed) return { state: 'claimed', id: claimed.id, attempt: claimed.attempts };
      const [found] = await tx.query<{ status: string }>('select status from delivery where organisation_id = $1 and key = $2', [organisationId, key]);
      if (!found) throw new Error('the delivery key belongs to another organisation');
      return { state: found.status === 'sent' ? 'sent' : 'under-way' };
    });
  }

  /** Ends one attempt; false when the lease was lost to a later one. */
  async markSent(tx: Transaction, id: string, attempt: number): Promise<boolean> {
    const changed = await tx.execute(
      `update delivery set status = 'sent', sent_at = now(), claimed_until = null, last_error = null
       where id = $1 and attempts = $2 and status = 'pending'`,
      [id, attempt],
    );
    return changed === 1;
  }

  async markFailed(tx: Transaction, id: string, attempt: number, error: string): Promise<boolean> {
    const changed = await tx.execute(
      `update delivery set status = 'failed', claimed_until = null, last_error = $3 where id = $1 and attempts = $2 and status = 'pending'`,
      [id, attempt, error],
    );
    return changed === 1;
  }
}
