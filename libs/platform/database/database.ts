import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { isRefusal } from '#kernel';
import { backoff, isRetryable } from './retry.js';
import { statement } from './statement.js';
import { ManagedTransaction, type Transaction } from './transaction.js';

const attempts = 3;

/** Carries a refusal out of the driver's transaction, so that it rolls back without being an error. */
class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('rolled back on a refusal');
  }
}

/** A connection that is lost fails the statement that waits for it; it must not end the process as well. */
const ignored = (): void => undefined;

/** The one way to the database. Transactions are READ COMMITTED; what must not race is locked in SQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<Transaction>();

  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction and returns what it returns. A Refusal rolls back and is returned; an error rolls back
   * and is thrown. A deadlock or serialisation failure runs the whole of `work` anew, at most three times in all, so
   * `work` must not touch anything outside the database. What `work` left for the commit may refuse as well: the answer is then
   * that Refusal, whatever `work` returned. Called within `work`, it joins the transaction that is open.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return work(outer);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (error instanceof RolledBack) return error.outcome as T;
        if (!isRetryable(error) || attempt === attempts) throw error;
        await delay(backoff(attempt));
      }
    }
  }

  /** Rows of one statement, in the open transaction if there is one. */
  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const outer = this.open.getStore();
    if (outer) return outer.query<Row>(sql, params);
    return (await this.pool.query(statement(sql, params))).rows as Row[];
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    client.on('error', ignored);
    const tx = new ManagedTransaction(client);
    try {
      const outcome = await this.open.run(tx, () => work(tx));
      if (isRefusal(outcome)) throw new RolledBack(outcome);
      await tx.commit();
      client.off('error', ignored).release();
      return outcome;
    } catch (error) {
      await tx.rollback().then(() => client.off('error', ignored).release(), () => client.release(true));
      const refusal = tx.meaningOf(error);
      throw refusal ? new RolledBack(refusal) : error;
    }
  }

  private get pool(): Pool {
    return (this.dataSource.driver as PostgresDriver).master as Pool;
  }
}
