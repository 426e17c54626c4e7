import { Injectable } from '@nestjs/common';
import { Database, type Transaction, Vault } from '#platform';
import type { Answers } from '../domain/questions.js';

const context = 'traveller.answers';

/** One traveller's answers as stored; version 0 means that nothing was answered yet. */
export interface StoredAnswers {
  readonly answers: Answers | null;
  readonly version: number;
  readonly complete: boolean;
}

interface Row {
  readonly traveller_id: string;
  readonly content: Buffer;
  readonly version: number;
  readonly complete: boolean;
}

/** Rows of `traveller_answers`: sealed on the way in, opened on the way out. */
@Injectable()
export class AnswersRepository {
  constructor(private readonly database: Database, private readonly vault: Vault) {}

  async byTravellers(organisationId: string, travellerIds: readonly string[]): Promise<Map<string, StoredAnswers>> {
    const rows = await this.database.query<Row>(
      'select traveller_id, content, version, complete from traveller_answers where organisation_id = $1 and traveller_id = any($2)',
      [organisationId, travellerIds],
    );
    const opened = await this.vault.openMany(rows.map((row) => ({ travellerId: row.traveller_id, context, sealed: row.content })));
    return new Map(
      rows.flatMap((row, at) => {
        const plain = opened[at];
        if (!plain) return [];
        return [[row.traveller_id, { answers: JSON.parse(plain.toString()) as Answers, version: row.version, complete: row.complete }]];
      }),
    );
  }

  /** Writes over the version that was read, by compare-and-swap. False when another was saved since. */
  async replace(
    tx: Transaction,
    organisationId: string,
    travellerId: string,
    expectedVersion: number,
    { answers, complete }: { answers: Answers; complete: boolean },
  ): Promise<boolean> {
    const content = await this.vault.seal(travellerId, context, JSON.stringify(answers));
    const written =
      expectedVersion === 0
        ? await tx.execute(
            `insert into traveller_answers (organisation_id, traveller_id, content, complete, version)
             values ($1, $2, $3, $4, 1) on conflict (traveller_id) do nothing`,
            [organisationId, travellerId, content, complete],
          )
        : await tx.execute(
            `update traveller_answers set content = $3, complete = $4, version = version + 1, updated_at = now()
             where organisation_id = $1 and traveller_id = $2 and version = $5`,
            [organisationId, travellerId, content, complete, expectedVersion],
          );
    return written === 1;
  }

  /** False where they are not complete, or another version is there. What was answered stays as it is. */
  async reopen(tx: Transaction, organisationId: string, travellerId: string, version: number): Promise<boolean> {
    const changed = await tx.execute(
      'update traveller_answers set complete = false where organisation_id = $1 and traveller_id = $2 and version = $3 and complete',
      [organisationId, travellerId, version],
    );
    return changed === 1;
  }
}
