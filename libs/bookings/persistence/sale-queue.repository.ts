import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { measuredSeconds, type QueuePulse, type Sale } from '../domain/sale-queue.js';

/** Queues as a whole: who serves, who is next, how fast. */
@Injectable()
export class SaleQueueRepository {
  constructor(private readonly database: Database) {}

  /** One server at a time, over all processes, until the transaction ends; whoever comes second waits. Asked for before anything is read. */
  async lock(tx: Transaction, { departureId }: Sale): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`sale-queue:${departureId}`]);
  }

  /** Number of the first ticket that waits; null when nobody does. */
  async head({ organisationId, departureId }: Sale): Promise<number | null> {
    const rows = await this.database.query<{ head: number | null }>(
      `select min(number) as head from sale_ticket where organisation_id = $1 and departure_id = $2 and state = 'waiting'`,
      [organisationId, departureId],
    );
    return rows[0]?.head ?? null;
  }

  async pulse({ organisationId, departureId }: Sale, now: Date): Promise<QueuePulse> {
    const rows = await this.database.query<QueuePulse>(
      `select w.head, w.waiting,
              case when s.answered > 0 then s.answered / greatest(1, extract(epoch from $3 - s.since))::float8 end as "perSecond"
         from (select min(number) as head, count(*)::integer as waiting from sale_ticket
                where organisation_id = $1 and departure_id = $2 and state = 'waiting') w
        cross join (select count(*) as answered, min(settled_at) as since from sale_ticket
                where organisation_id = $1 and departure_id = $2 and settled_at > $3::timestamptz - make_interval(secs => $4)) s`,
      [organisationId, departureId, now, measuredSeconds],
    );
    return rows[0]!;
  }

  /** While its departure is suspended nobody is served: whoever waits keeps their number. */
  async standsStill(tx: Transaction, { organisationId, departureId }: Sale): Promise<boolean> {
    const rows = await tx.query(`select from departure where organisation_id = $1 and id = $2 and status = 'suspended'`, [organisationId, departureId]);
    return rows.length > 0;
  }

  /** Sales of all organisations in which somebody waits, or is to join the waiting list, unless they stand still. */
  unfinished(): Promise<Sale[]> {
    return this.database.query<Sale>(
      `select q.organisation_id as "organisationId", q.departure_id as "departureId" from sale_queue q
        where exists (select from sale_ticket t where t.organisation_id = q.organisation_id and t.departure_id = q.departure_id and t.state in ('waiting', 'joining'))
          and not exists (select from departure d where d.organisation_id = q.organisation_id and d.id = q.departure_id and d.status = 'suspended')`,
    );
  }
}
