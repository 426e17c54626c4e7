import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { Quote } from '../domain/quote.js';

/** Rows of quotes. They are only ever added: the database refuses every change of one. */
@Injectable()
export class QuoteRepository {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction, organisationId: string, quote: Quote): Promise<void> {
    const { id, departureId, party, travellers, total, validUntil, createdAt } = quote;
    await tx.execute(
      `insert into quote (id, organisation_id, departure_id, party, price_lines, total_amount, currency, valid_until, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organisationId, departureId, JSON.stringify(party), JSON.stringify(travellers), total.amount, total.currency, validUntil, createdAt],
    );
  }

  async find(organisationId: string, id: string): Promise<Quote | undefined> {
    const rows = await this.database.query<Omit<Quote, 'total'> & { amount: number; currency: string }>(
      `select id, departure_id as "departureId", party, price_lines as travellers, total_amount as amount, currency,
              valid_until as "validUntil", created_at as "createdAt"
         from quote where organisation_id = $1 and id = $2`,
      [organisationId, id],
    );
    return rows.map(({ amount, currency, ...quote }) => ({ ...quote, total: { amount, currency } }))[0];
  }
}
