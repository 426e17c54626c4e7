import type { ClientBase } from 'pg';
import { statement } from './statement.js';

/** An open transaction. Everything that a use case writes goes through one. */
export interface Transaction {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Like `query` for a statement without RETURNING: the number of rows that it changed. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /** For a statement whose answer nobody needs: it is on its way before what comes after it, and its failure fails the transaction. */
  send(sql: string, params?: readonly unknown[]): void;
}

/** One connection between `begin` and `commit`. Statements leave at once and are answered in the order in which they left. */
export class ManagedTransaction implements Transaction {
  private readonly sent: Promise<unknown>[] = [];
  private failure: Error | undefined;
  private ended = false;

  constructor(private readonly client: ClientBase) {
    this.send('begin isolation level read committed');
  }

  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.answer(sql, params)).rows as Row[];
  }

  async execute(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.answer(sql, params)).rowCount ?? 0;
  }

  send(sql: string, params: readonly unknown[] = []): void {
    this.assertOpen();
    this.sent.push(this.client.query(statement(sql, params)).catch((error: Error) => void (this.failure ??= error)));
  }

  /** Throws what failed, and anything that the database did not commit. */
  async commit(): Promise<void> {
    const { command } = await this.answer('commit', []);
    this.ended = true;
    await Promise.all(this.sent);
    if (this.failure) throw this.failure;
    if (command !== 'COMMIT') throw new Error('the database rolled back instead of committing');
  }

  async rollback(): Promise<void> {
    this.ended = true;
    await this.client.query('rollback');
  }

  /** After a failure every later statement is refused (25P02): what is thrown is the failure that came first. */
  private async answer(sql: string, params: readonly unknown[]) {
    this.assertOpen();
    try {
      return await this.client.query(statement(sql, params));
    } catch (error) {
      throw (this.failure ??= error as Error);
    }
  }

  private assertOpen(): void {
    if (this.ended) throw new Error('the transaction has ended');
  }
}
