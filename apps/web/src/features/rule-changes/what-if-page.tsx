import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { draftQuery } from '../rules/api.js';
import type { RuleDraft as StoredDraft } from '../rules/types.js';
import { simulate } from './api.js';
import { DraftRules } from './draft-rules.js';
import { missingIn, newRule, type RuleDraft, toRule } from './rule-draft.js';
import { RuleFields } from './rule-fields.js';
import { WhatIfResult } from './what-if-result.js';

const route = getRouteApi('/inside/rule-changes/what-if');
const mostRules = 20;

/** Rules as if they were published today, those of a draft among them, and who would be affected. */
export function WhatIfPage() {
  const { draft } = route.useSearch();
  return draft === undefined ? <WhatIf /> : <OfDraft draftId={draft} />;
}

function OfDraft({ draftId }: { readonly draftId: string }) {
  return <Answer page query={useQuery(draftQuery(draftId))} shapes={[60, 200]}>{(draft) => <WhatIf key={draft.id} draft={draft} />}</Answer>;
}

function WhatIf({ draft }: { readonly draft?: StoredDraft }) {
  const { t } = useTranslation('ruleChanges');
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>(draft ? [] : [newRule]);
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState('');
  const simulated = draft && { id: draft.id, version: draft.version };
  const ask = useMutation({ mutationFn: (rules: readonly RuleDraft[]) => simulate(rules.map(toRule), simulated) });
  const now = JSON.stringify([drafts, simulated]);
  const fewest = draft ? 0 : 1;

  function change(index: number, changed: Partial<RuleDraft>): void {
    setDrafts(drafts.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  }

  function see(): void {
    setChecked(true);
    if (drafts.some((one) => missingIn(one).length > 0)) return;
    setAsked(now);
    ask.mutate(drafts);
  }

  const back = draft ? <TextLink to="/rule-drafts/$draftId" params={{ draftId: draft.id }} size="sm">{draft.title}</TextLink> : <TextLink to="/rule-changes" size="sm">{t('title')}</TextLink>;
  return (
    <Page title={t('whatIfPage.title')} intro={t(draft ? 'ofDraft.intro' : 'whatIfPage.intro')} back={back}>
      {draft && <DraftRules draft={draft} />}
      <Stack gap="sm">
        {drafts.map((one, index) => (
          <RuleFields
            key={index} number={index + 1} draft={one} checked={checked} onChange={(changed) => change(index, changed)}
            fault={(field) => (now === asked ? faultAt(ask.error, `/rules/${(draft?.rules ?? 0) + index}/${field}`) : undefined)}
            onRemove={drafts.length > fewest ? () => setDrafts(drafts.filter((_one, at) => at !== index)) : undefined}
          />
        ))}
        {ask.isError && <ProblemAlert error={ask.error} />}
        <Group>
          <Button loading={ask.isPending} disabled={draft?.rules === 0 && drafts.length === 0} onClick={see}>{t('whatIfPage.ask')}</Button>
          {drafts.length < mostRules && <Button variant="default" onClick={() => setDrafts([...drafts, newRule])}>{t(draft ? 'ofDraft.add' : 'whatIfPage.add')}</Button>}
        </Group>
      </Stack>
      {ask.data && now !== asked && <Text c="var(--warning)">{t('whatIfPage.outdated')}</Text>}
      {ask.data && (ask.data.affected === 0 ? (
        <Empty title={t('whatIfPage.resultNobody')} body={t('whatIfPage.resultNobodyBody', { judged: ask.data.judged })} />
      ) : <WhatIfResult key={asked} first={ask.data} rules={(ask.variables ?? []).map(toRule)} draft={simulated} />)}
    </Page>
  );
}
