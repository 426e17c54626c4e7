import { Injectable } from '@nestjs/common';
import { Vault } from '#platform';
import { type ChainFault, ChainWalk } from '../domain/check-chain.js';
import { signatureOf } from '../domain/signed-head.js';
import { AuditRepository, type ChainHead } from '../persistence/audit.repository.js';

const pageSize = 1_000;

export interface ChainReport {
  readonly intact: boolean;
  /** Entries found in order before the first fault, or in all. */
  readonly entries: number;
  readonly fault: { readonly seq: number; readonly kind: ChainFault } | null;
}

/** Finds out whether anything in an organisation's audit was changed, taken out or added by hand. */
@Injectable()
export class VerifyChain {
  constructor(private readonly audit: AuditRepository, private readonly vault: Vault) {}

  /** Walks every entry, in pages, while others are being added. The first fault ends the walk. */
  async verify(organisationId: string): Promise<ChainReport> {
    const before = await this.audit.head(organisationId);
    const walk = new ChainWalk(before.length);
    const fault = (await this.walk(organisationId, walk)) ?? (await this.checkEnd(organisationId, walk, before));
    return { intact: !fault, entries: walk.length, fault: fault ? { seq: walk.length + 1, kind: fault } : null };
  }

  private async walk(organisationId: string, walk: ChainWalk): Promise<ChainFault | undefined> {
    for (;;) {
      const page = await this.audit.after(organisationId, walk.length, pageSize);
      if (page.length === 0) return undefined;
      for (const entry of page) {
        const fault = walk.step(entry);
        if (fault) return fault;
      }
    }
  }

  private async checkEnd(organisationId: string, walk: ChainWalk, { length, head, signature }: ChainHead): Promise<ChainFault | undefined> {
    if (walk.length < length) return 'missing';
    // An entry and the head that counts it are committed together: an entry beyond the head was not added by us.
    if (walk.length > (await this.audit.head(organisationId)).length) return 'unsigned';
    if (length === 0) return undefined;
    const signed = signature?.equals(signatureOf(this.vault, organisationId, length, head));
    return signed && walk.mark.equals(head) ? undefined : 'unsigned';
  }
}
