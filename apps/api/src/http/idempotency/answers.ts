import { Injectable } from '@nestjs/common';
import { type Transaction, Vault } from '#platform';

/** Whose key it is; two principals may choose the same. */
export interface KeyOwner {
  readonly principalId: string;
  readonly key: string;
}

export interface StoredAnswer {
  readonly fingerprint: Buffer;
  readonly status: number;
  readonly body: unknown;
}

/** Rows of `idempotency_key`. Answers may hold personal data, so they are sealed; the worker clears old ones away. */
@Injectable()
export class Answers {
  constructor(private readonly vault: Vault) {}

  /** Keeps every other request with this key out until the transaction ends. False when one is running. */
  async lock(tx: Transaction, owner: KeyOwner): Promise<boolean> {
    const [row] = await tx.query<{ locked: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as locked', [nameOf(owner)]);
    return row?.locked === true;
  }

  async find(tx: Transaction, owner: KeyOwner): Promise<StoredAnswer | undefined> {
    const [row] = await tx.query<{ fingerprint: Buffer; status: number; body: Buffer | null }>(
      'select fingerprint, status, body from idempotency_key where principal_id = $1 and key = $2',
      [owner.principalId, owner.key],
    );
    if (!row) return undefined;
    return { ...row, body: row.body ? (JSON.parse(this.vault.openForPlatform(nameOf(owner), row.body)) as { body?: unknown }).body : undefined };
  }

  store(tx: Transaction, owner: KeyOwner, { fingerprint, status, body }: StoredAnswer): void {
    const text = JSON.stringify({ body });
    tx.send(
      'insert into idempotency_key (principal_id, key, fingerprint, status, body, mentions) values ($1, $2, $3, $4, $5, $6)',
      [owner.principalId, owner.key, fingerprint, status, this.vault.sealForPlatform(nameOf(owner), text), [...new Set(text.match(anyId) ?? [])]],
    );
  }
}

const anyId = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const nameOf = ({ principalId, key }: KeyOwner): string => `idempotency:${principalId}:${key}`;
