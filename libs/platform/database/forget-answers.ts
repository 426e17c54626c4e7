import type { Transaction } from './transaction.js';

/**
 * Empties the kept answers of idempotent requests that speak of any of these ids, and those given to them: an answer may hold names.
 * The request is still not done a second time; who repeats it gets its status without a body.
 */
export async function forgetAnswers(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(`update idempotency_key set body = null, mentions = '{}' where (mentions && $1::uuid[] or principal_id = any($1::text[])) and body is not null`, [ids]);
}
