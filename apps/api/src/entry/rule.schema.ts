import { z } from 'zod';
import { authorityKinds, type ListedRule, type Published, ruleSchema, ruleStatuses, type RuleVersion } from '#entry';
import { pageOf, pageQuery } from '../http/page.js';

const country = z.string().length(3);
const authorityCode = z.string().min(1).max(80);
const knownOn = z.union([z.iso.date(), z.literal('all')]).optional().describe('As known on this day, today unless told; `all` for every version');

export const rulesQuery = pageQuery.extend({
  country: country.optional(),
  authority: authorityCode.optional(),
  status: z.enum(ruleStatuses).optional(),
  text: z.string().trim().min(1).max(100).optional(),
  knownOn,
});
export const facetsQuery = z.object({ knownOn });
export const ruleQuery = z.object({ code: z.string().min(1).max(80).describe('Id of the rule') });

const listed = {
  rule: ruleSchema,
  authorityName: z.string(),
  pack: z.string(),
  versions: z.int().describe('How many there are of this rule'),
};

const publishedSchema = z
  .object({ set: z.int().describe('Version of the rule set'), by: z.string().nullable().describe('Name; null where nobody knows any more'), at: z.string(), draftId: z.uuid().nullable() })
  .meta({ id: 'RulePublished' });

export const listedRuleSchema = z.object(listed).meta({ id: 'ListedRule' });
export const rulePageSchema = pageOf(listedRuleSchema);
export const ruleVersionsSchema = z
  .object({ versions: z.array(z.object({ ...listed, added: publishedSchema, closed: publishedSchema.nullable() }).meta({ id: 'RuleVersion' })) })
  .meta({ id: 'RuleVersions' });
export const expiringSchema = z.object({
  items: z.array(z.object({ ...listed, reason: z.enum(['ends', 'review']), due: z.iso.date() }).meta({ id: 'ExpiringRule' })),
});
export const facetsSchema = z
  .object({
    authorities: z.array(z.object({ code: z.string(), name: z.string(), kind: z.enum(authorityKinds), rules: z.int() })),
    countries: z.array(z.string()),
    rules: z.int(),
  })
  .meta({ id: 'RuleFacets' });

const listedBody = ({ rule, authorityName, pack, versions }: ListedRule) => ({ rule, authorityName, pack, versions });
export const rulePageBody = ({ items, nextCursor }: { items: readonly ListedRule[]; nextCursor: string | null }): z.output<typeof rulePageSchema> => ({
  items: items.map(listedBody),
  nextCursor,
});

export function ruleVersionsBody(versions: readonly RuleVersion[], names: ReadonlyMap<string, string>): z.output<typeof ruleVersionsSchema> {
  const named = ({ set, by, at, draftId }: Published) => ({ set, by: (by && names.get(by)) ?? null, at, draftId });
  return { versions: versions.map((version) => ({ ...listedBody(version), added: named(version.added), closed: version.closed && named(version.closed) })) };
}
