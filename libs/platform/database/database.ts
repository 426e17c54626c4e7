import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { isRefusal } from '#kernel';
import { backoff, isRetryable } from './retry.js';
import { ManagedTransaction, type Transaction } from './transaction.js';

const attempts = 3;

/** Carries a refusal out of the driver's transaction, so that it rolls back without being an error. */
class RolledBack extends Error {
  constructor(readonly outcome: unknown) {
    super('rolled back on a refusal');
  }
}

/** The one way to the database. Transactions are READ COMMITTED; what must not race is locked in SQL. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly open = new AsyncLocalStorage<Transaction>();

  constructor(readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction and returns what it returns. A Refusal rolls back and is returned; an error rolls back
   * and is thrown. A deadlock or serialisation failure runs the whole of `work` anew, at most three times in all, so
   * `work` must not touch anything outside the database. Called within `work`, it joins the transaction that is open.
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
    const runner = this.dataSource.createQueryRunner();
    try {
      return (await runner.query(sql, [...params], true)).records as Row[];
    } finally {
      await runner.release();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const tx = new ManagedTransaction(manager);
      const outcome = await this.open.run(tx, () => work(tx));
      if (isRefusal(outcome)) throw new RolledBack(outcome);
      return outcome;
    });
  }
}
