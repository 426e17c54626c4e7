import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../ui/desk/answer.js';
import { changesQuery, draftQuery, ruleQuery } from './api.js';
import { RuleForm } from './rule-form.js';
import type { Edit } from './rule-draft.js';
import type { Rule, RuleDraft } from './types.js';

const route = getRouteApi('/inside/rule-drafts/$draftId/rule');

/** One rule of a draft: a new one, one of those that stand in it, or another version of a published one. */
export function RuleFormPage() {
  const { draftId } = route.useParams();
  return <Answer page query={useQuery(draftQuery(draftId))} shapes={[60, 300]}>{(draft) => <WithRules draft={draft} />}</Answer>;
}

function WithRules({ draft }: { readonly draft: RuleDraft }) {
  const { at, of } = route.useSearch();
  const query = useInfiniteQuery(changesQuery(draft));
  return (
    <Answer page query={query} shapes={[300]}>
      {({ pages }) => {
        const rules = pages.flatMap((page) => page.items).map(({ after }) => after);
        if (of !== undefined) return <OfPublished draft={draft} rules={rules} code={of} />;
        const edit: Edit = at !== undefined && rules[at] ? { kind: 'edit', at } : { kind: 'add' };
        return <RuleForm key={draft.id} draft={draft} rules={rules} edit={edit} />;
      }}
    </Answer>
  );
}

function OfPublished({ draft, rules, code }: { readonly draft: RuleDraft; readonly rules: readonly Rule[]; readonly code: string }) {
  const query = useQuery(ruleQuery(code));
  return (
    <Answer page query={query} shapes={[300]}>
      {(versions) => {
        const standing = versions.at(-1)?.rule;
        return standing ? <RuleForm key={draft.id} draft={draft} rules={rules} edit={{ kind: 'version', standing }} /> : null;
      }}
    </Answer>
  );
}
