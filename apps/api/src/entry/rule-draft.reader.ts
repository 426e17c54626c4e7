import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { ReadStaffNames, type StaffPrincipal } from '#accounts';
import { actionsOf, type DraftOrigin, ReadRuleDraft, type RuleDraft, type RuleDraftSummary } from '#entry';
import { unwrap } from '../http/problems/unwrap.js';
import type { changesSchema, RuleDraftBody, RuleDraftSummaryBody, signatureSchema } from './rule-draft.schema.js';

type Signature = Extract<DraftOrigin, { kind: 'pack' }>['signature'];
export const signatureBody = (signature: Signature): z.output<typeof signatureSchema> => ({
  state: signature.state,
  keyId: 'keyId' in signature ? signature.keyId : null,
  name: 'name' in signature ? signature.name : null,
});

/** Puts drafts together with the names of those who worked on them. */
@Injectable()
export class RuleDraftReader {
  constructor(
    private readonly drafts: ReadRuleDraft,
    private readonly staff: ReadStaffNames,
  ) {}

  async summaries(organisationId: string, drafts: readonly RuleDraftSummary[]): Promise<RuleDraftSummaryBody[]> {
    const names = await this.names(organisationId, drafts.flatMap(({ authorId, reviewerId }) => [authorId, reviewerId]));
    return drafts.map((draft) => summaryBody(draft, names));
  }

  async one({ organisationId, userId }: StaffPrincipal, id: string): Promise<RuleDraftBody> {
    const draft = unwrap(await this.drafts.read(organisationId, id));
    const names = await this.names(organisationId, [draft.authorId, draft.reviewerId, ...draft.history.map(({ actorId }) => actorId)]);
    const { origin, content, history } = draft;
    const faults = draft.status === 'draft' ? await this.drafts.faults(organisationId, draft) : [];
    return {
      ...summaryBody({ ...draft, rules: content.rules.length, origin: origin.kind }, names),
      pack: content.pack,
      authorities: [...content.authorities],
      faults: faults.map(({ pointer, detail }) => ({ pointer, detail })),
      file: origin.kind === 'pack' ? { signature: signatureBody(origin.signature), counts: origin.counts, conflicts: origin.conflicts.map((one) => ({ ...one, fields: [...one.fields] })) } : null,
      actions: actionsOf(draft.status),
      ownWork: draft.writerIds.includes(userId),
      publishedSet: draft.publishedSet,
      history: history.map(({ at, actorId, action, to, revision, reason }) => ({ at, by: { id: actorId, name: names.get(actorId) ?? null }, action, to, version: revision, reason })),
    };
  }

  async changes(organisationId: string, id: string, { from, limit }: { from: number; limit: number }): Promise<z.output<typeof changesSchema>> {
    const draft: RuleDraft = unwrap(await this.drafts.read(organisationId, id));
    const items = await this.drafts.changes(organisationId, draft, from, limit);
    const next = from + items.length;
    return { items: items.map((change) => ({ ...change, fields: [...change.fields] })), next: next < draft.pack.rules.length ? next : null };
  }

  private names(organisationId: string, ids: readonly (string | null)[]): Promise<Map<string, string>> {
    return this.staff.of(organisationId, [...new Set(ids.filter((id) => id !== null))]);
  }
}

const summaryBody = (draft: RuleDraftSummary, names: ReadonlyMap<string, string>): RuleDraftSummaryBody => ({
  id: draft.id,
  title: draft.title,
  note: draft.note,
  status: draft.status,
  version: draft.revision,
  origin: draft.origin,
  rules: draft.rules,
  author: { id: draft.authorId, name: names.get(draft.authorId) ?? null },
  reviewer: draft.reviewerId === null ? null : { id: draft.reviewerId, name: names.get(draft.reviewerId) ?? null },
  updatedAt: draft.updatedAt,
});
