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

/** The driver's answers in one form: rows, or the count of rows changed. */
export class ManagedTransaction implements Transaction {
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
    return (await runner.query(sql, [...params], true)) as RawResult;
  }
}
