import type { EntityManager } from 'typeorm';

/** An open transaction. Everything that a use case writes goes through one. */
export interface Transaction {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Like `query` for a statement without RETURNING: the number of rows that it changed. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
}

interface RawResult {
  records: unknown[];
  affected?: number;
}

/**
 * The driver's answers in one form: rows, or the count of rows changed. A connection does one statement at a time: those
 * that are asked for side by side follow each other.
 */
export class ManagedTransaction implements Transaction {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly manager: EntityManager) {}

  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.raw(sql, params)).records as Row[];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.raw(sql, params)).affected ?? 0;
  }

  private async raw(sql: string, params: readonly unknown[]): Promise<RawResult> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('the transaction has ended');
    const answer = this.last.then(() => runner.query(sql, [...params], true));
    this.last = answer.catch(() => undefined);
    return (await answer) as RawResult;
  }
}
