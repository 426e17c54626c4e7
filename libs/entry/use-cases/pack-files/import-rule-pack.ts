import { Injectable } from '@nestjs/common';
import { type Fault, isRefusal, refuse, type Result, success } from '#kernel';
import type { Signature } from '../../domain/authoring/rule-draft.js';
import { type Merge, mergePack, type MergeCounts } from '../../domain/pack-files/merge-pack.js';
import type { PackFile } from '../../domain/pack-files/pack-file.schema.js';
import { readPackFile, toPack, withKeptStates } from '../../domain/pack-files/read-pack-file.js';
import { readSigner } from '../../domain/pack-files/sign-pack.js';
import { toRuleText } from '../../domain/rules/rule-text.js';
import { AuthorityRepository, type StoredAuthority } from '../../persistence/authority.repository.js';
import { RuleKeyRepository } from '../../persistence/rule-key.repository.js';
import { RuleMergeRepository } from '../../persistence/rule-merge.repository.js';
import { RuleRepository } from '../../persistence/rule.repository.js';
import type { Acting } from '../acting.js';
import { WriteRuleDraft } from '../authoring/write-rule-draft.js';

export interface ImportedPack {
  /** Null where the file says nothing that is not known here. */
  readonly draftId: string | null;
  readonly title: string;
  readonly signature: Signature;
  readonly counts: MergeCounts;
}

/** Reads a rule pack and writes down what it would change as a draft. Puts nothing in force. */
@Injectable()
export class ImportRulePack {
  constructor(
    private readonly rules: RuleRepository,
    private readonly authorities: AuthorityRepository,
    private readonly keys: RuleKeyRepository,
    private readonly merges: RuleMergeRepository,
    private readonly writing: WriteRuleDraft,
  ) {}

  /**
   * Refuses as {@link readPackFile} does, `rule-pack.signature-broken`, and `rule-pack.authority-differs` where one code names two kinds of authority. A
   * file that nobody signed, or somebody unknown, becomes a draft that says so.
   */
  async import(acting: Acting, bytes: Uint8Array): Promise<Result<ImportedPack>> {
    const { organisationId } = acting;
    const published = await this.rules.published(organisationId);
    const read = readPackFile(bytes, new Set(published.map(({ id }) => id)));
    if (isRefusal(read)) return read;
    const file = read.value;
    const signature = await this.signatureOf(organisationId, file);
    if (!signature) return refuse('rule-pack.signature-broken', { detail: 'The file was changed after it was signed, or its key does not belong to its signature.' });
    const standing = await this.authorities.list(organisationId);
    const errors = otherKinds(file, standing);
    if (errors.length > 0) return refuse('rule-pack.authority-differs', { errors });
    const here = { authorities: standing, rules: published.map(toRuleText) };
    const merge = mergePack(here, { authorities: file.authorities, rules: file.rules.map(withKeptStates) }, await this.merges.settled(organisationId));
    return this.write(acting, file, signature, merge);
  }

  private async write(acting: Acting, file: PackFile, signature: Signature, { counts, rules, authorities, conflicts }: Merge): Promise<Result<ImportedPack>> {
    const { code, title } = file;
    if (rules.length + conflicts.length === 0) return success({ draftId: null, title, signature, counts });
    const origin = { kind: 'pack', signature, counts, conflicts: conflicts.map((conflict) => ({ ...conflict, choice: null })) } as const;
    const pack = toPack({ code, title, authorities: [...authorities], rules: [...rules] });
    const written = await this.writing.create(acting, pack, `From the file “${title}”${file.exportedOn ? ` of ${file.exportedOn}` : ''}`, origin);
    return isRefusal(written) ? written : success({ draftId: written.value.id, title, signature, counts });
  }

  /** Undefined where the content is not what was signed. */
  private async signatureOf(organisationId: string, file: PackFile): Promise<Signature | undefined> {
    const signer = readSigner(file);
    if (signer.state === 'broken') return undefined;
    if (signer.state === 'unsigned') return { state: 'unsigned' };
    const { keyId } = signer;
    if ((await this.keys.own(organisationId))?.keyId === keyId) return { state: 'trusted', keyId, name: 'Our own key' };
    const known = (await this.keys.trusted(organisationId)).find((key) => key.keyId === keyId);
    return known ? { state: 'trusted', keyId, name: known.name } : { state: 'unknown', keyId };
  }
}

function otherKinds({ authorities }: PackFile, standing: readonly StoredAuthority[]): Fault[] {
  const kept = new Map(standing.map((authority) => [authority.code, authority]));
  return authorities.flatMap(({ code, kind }, index) => {
    const here = kept.get(code);
    return here && here.kind !== kind ? [{ pointer: `/authorities/${index}/kind`, detail: `${code} is of the kind “${here.kind}” here.` }] : [];
  });
}
