import type { DatabaseError, PoolClient } from 'pg';
import type { Refusal } from '#kernel';
import { statement } from './statement.js';

/** An open transaction. Everything that a use case writes goes through one. */
export interface Transaction {
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Like `query` for a statement without RETURNING: the number of rows that it changed. */
  execute(sql: string, params?: readonly unknown[]): Promise<number>;
  /** For a statement whose answer nobody needs: it is on its way before what comes after it, and its failure fails the transaction. */
  send(sql: string, params?: readonly unknown[]): void;
  /**
   * For a statement that others will wait for: it leaves together with the commit, so that its locks live no longer than the database
   * needs for both, or before the next statement whose answer is awaited. Where it fails, `refusalOf` says what that means: the
   * transaction is then answered with this Refusal.
   */
  atCommit(sql: string, params: readonly unknown[], refusalOf: (failure: DatabaseError) => Refusal | undefined): void;
}

interface LastStatement {
  readonly sql: string;
  readonly params: readonly unknown[];
  readonly refusalOf: (failure: DatabaseError) => Refusal | undefined;
}

/** One connection between `begin` and `commit`. Statements leave at once and are answered in the order in which they left. */
export class ManagedTransaction implements Transaction {
  private readonly sent: Promise<unknown>[] = [];
  private readonly last: LastStatement[] = [];
  /** How many of the last statements have left. */
  private left = 0;
  private failure: Error | undefined;
  private ended = false;
  private gathering = false;

  constructor(private readonly client: PoolClient) {
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
    this.gather();
    this.sent.push(this.client.query(statement(sql, params)).catch((error: Error) => void (this.failure ??= error)));
  }

  atCommit(sql: string, params: readonly unknown[], refusalOf: LastStatement['refusalOf']): void {
    this.assertOpen();
    this.last.push({ sql, params, refusalOf });
  }

  /** Throws what failed, and anything that the database did not commit. */
  async commit(): Promise<void> {
    const { command } = await this.answer('commit', []);
    this.ended = true;
    await Promise.all(this.sent);
    if (this.failure) throw this.failure;
    if (command !== 'COMMIT') throw new Error('the database rolled back instead of committing');
  }

  /** What the failure of a statement at commit means. */
  meaningOf(failure: unknown): Refusal | undefined {
    if (failure !== this.failure) return undefined;
    return this.last.map(({ refusalOf }) => refusalOf(failure as DatabaseError)).find((meant) => meant !== undefined);
  }

  async rollback(): Promise<void> {
    this.ended = true;
    await this.client.query('rollback');
  }

  /** After a failure every later statement is refused (25P02): what is thrown is the failure that came first. */
  private async answer(sql: string, params: readonly unknown[]) {
    this.assertOpen();
    for (const last of this.last.slice(this.left)) this.send(last.sql, last.params);
    this.left = this.last.length;
    try {
      return await this.client.query(statement(sql, params));
    } catch (error) {
      throw (this.failure ??= error as Error);
    }
  }

  /** What is asked for in one turn of the event loop leaves in one write: the system call costs more than most statements. */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  private assertOpen(): void {
    if (this.ended) throw new Error('the transaction has ended');
  }
}
