import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { CalendarScope } from '../../domain/calendar/calendar-scope.js';

interface Row {
  readonly scope: CalendarScope['scope'];
  readonly organisationId: string;
  readonly userId: string | null;
  readonly departureId: string | null;
  readonly travellerId: string | null;
  readonly tokenHash: Buffer;
}

/** A feed as its link finds it. */
export type FoundFeed = CalendarScope & { readonly tokenHash: Buffer };

const owner = (scope: CalendarScope): readonly unknown[] => [
  scope.organisationId,
  scope.scope,
  'userId' in scope ? scope.userId : null,
  'departureId' in scope ? scope.departureId : null,
  'travellerId' in scope ? scope.travellerId : null,
];

const ofOwner = `organisation_id = $1 and scope = $2 and user_id is not distinct from $3::uuid and departure_id is not distinct from $4::uuid
  and traveller_id is not distinct from $5::uuid and revoked_at is null`;

/** Rows of `calendar_feed`. */
@Injectable()
export class CalendarFeedRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Since when there is a link; null while there is none. */
  async since(scope: CalendarScope): Promise<Date | null> {
    const [row] = await this.database.query<{ since: Date }>(`select created_at as since from calendar_feed where ${ofOwner}`, owner(scope));
    return row?.since ?? null;
  }

  async insert(tx: Transaction, scope: CalendarScope, tokenHash: Buffer): Promise<Date> {
    const now = this.clock.now();
    await tx.execute(
      `insert into calendar_feed (id, organisation_id, scope, user_id, departure_id, traveller_id, token_hash, created_at) values ($6, $1, $2, $3, $4, $5, $7, $8)`,
      [...owner(scope), newId(), tokenHash, now],
    );
    return now;
  }

  /** False when there was none. */
  async revoke(tx: Transaction, scope: CalendarScope): Promise<boolean> {
    return (await tx.execute(`update calendar_feed set revoked_at = $6 where ${ofOwner}`, [...owner(scope), this.clock.now()])) > 0;
  }

  /** Of those whose owner is still there: staff who may sign in, travellers who were not erased. */
  async byHash(tokenHash: Buffer): Promise<FoundFeed | undefined> {
    const [row] = await this.database.query<Row>(
      `select f.scope, f.organisation_id as "organisationId", f.user_id as "userId", f.departure_id as "departureId", f.traveller_id as "travellerId",
              f.token_hash as "tokenHash"
         from calendar_feed f
         left join app_user u on u.organisation_id = f.organisation_id and u.id = f.user_id
         left join traveller t on t.organisation_id = f.organisation_id and t.id = f.traveller_id
        where f.token_hash = $1 and f.revoked_at is null and u.disabled_at is null and t.erased_at is null`,
      [tokenHash],
    );
    return row as FoundFeed | undefined;
  }
}
