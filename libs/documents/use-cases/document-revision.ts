import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import type { DocumentCheck } from '../persistence/document-check.js';

/** Names one state of what an officer decides by. Keyed: nothing of the findings can be guessed from it. */
@Injectable()
export class DocumentRevision {
  constructor(private readonly vault: Vault) {}

  of({ organisationId, id, state, outcome, findings, decision }: DocumentCheck): string {
    const content = createHash('sha256').update(JSON.stringify([id, state, outcome, findings, decision?.id])).digest('hex');
    return this.vault.blindIndex(organisationId, content).toString('hex', 0, 8);
  }
}
