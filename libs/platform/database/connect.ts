import { DataSource } from 'typeorm';

/** Opens a pool of connections. Every statement has a time limit, so that a stuck lock is an error and not a silence. */
export async function connect(url: string, poolSize: number): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    // Statements of one connection leave without waiting for the answer to the one before.
    extra: { pipeline: true, statement_timeout: 30_000, idle_in_transaction_session_timeout: 60_000 },
  });
  return source.initialize();
}
