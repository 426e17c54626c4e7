import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { Database, type Transaction, Vault } from '#platform';
import type { Signature } from '../domain/declarations/signature.js';

const context = 'entry.declaration';

/** What was signed, opened. */
export interface SignedContent {
  /** The very text that was on the screen. */
  readonly text: string;
  readonly signature: Signature;
}

export interface StoredDeclaration extends SignedContent {
  readonly id: string;
  readonly applicationId: string;
  readonly textVersion: string;
  readonly language: string;
  readonly answersDigest: Buffer;
  readonly signedAt: Date;
}

export interface NewDeclaration extends Omit<StoredDeclaration, 'id'> {
  readonly organisationId: string;
  readonly travellerId: string;
}

interface Row {
  readonly id: string;
  readonly application_id: string;
  readonly text_version: string;
  readonly language: string;
  readonly answers_digest: Buffer;
  readonly content: Buffer;
  readonly signed_at: Date;
}

/** Rows of `declaration`. One of each application counts. */
@Injectable()
export class DeclarationRepository {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** Takes the place of an earlier one; the caller holds the application's row. */
  async replace(tx: Transaction, declaration: NewDeclaration): Promise<string> {
    const { organisationId, applicationId, travellerId, textVersion, language, answersDigest, signedAt, text, signature } = declaration;
    const id = newId();
    const content = await this.vault.seal(travellerId, context, JSON.stringify({ text, signature }));
    await tx.execute('update declaration set replaced_at = $3 where organisation_id = $1 and application_id = $2 and replaced_at is null', [organisationId, applicationId, signedAt]);
    await tx.execute(
      `insert into declaration (id, organisation_id, application_id, text_version, language, manner, answers_digest, content, signed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, organisationId, applicationId, textVersion, language, signature.manner, answersDigest, content, signedAt],
    );
    return id;
  }

  /** The ones that count, by application; those of erased travellers are not in the map. */
  async current(organisationId: string, travellerId: string, applicationIds: readonly string[]): Promise<Map<string, StoredDeclaration>> {
    const rows = await this.database.query<Row>(
      `select id, application_id, text_version, language, answers_digest, content, signed_at from declaration
       where organisation_id = $1 and application_id = any($2) and replaced_at is null`,
      [organisationId, applicationIds],
    );
    const opened = await this.vault.openMany(rows.map(({ content }) => ({ travellerId, context, sealed: content })));
    return new Map(
      rows.flatMap((row, at) => {
        const plain = opened[at];
        if (!plain) return [];
        const { id, application_id: applicationId, text_version: textVersion, language, answers_digest: answersDigest, signed_at: signedAt } = row;
        return [[applicationId, { id, applicationId, textVersion, language, answersDigest, signedAt, ...(JSON.parse(plain.toString()) as SignedContent) }]];
      }),
    );
  }
}
