import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { Empty } from '../../ui/desk/empty.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { simulate } from './api.js';
import { missingIn, newRule, type RuleDraft, toRule } from './rule-draft.js';
import { RuleFields } from './rule-fields.js';
import { WhatIfResult } from './what-if-result.js';

const mostRules = 20;

/** Rules as if they were published today, and who would be affected. */
export function WhatIfPage() {
  const { t } = useTranslation('ruleChanges');
  const [drafts, setDrafts] = useState<readonly RuleDraft[]>([newRule]);
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState('');
  const ask = useMutation({ mutationFn: (rules: readonly RuleDraft[]) => simulate(rules.map(toRule)) });
  const now = JSON.stringify(drafts);

  function change(index: number, changed: Partial<RuleDraft>): void {
    setDrafts(drafts.map((draft, at) => (at === index ? { ...draft, ...changed } : draft)));
  }

  function see(): void {
    setChecked(true);
    if (drafts.some((draft) => missingIn(draft).length > 0)) return;
    setAsked(now);
    ask.mutate(drafts);
  }

  return (
    <Page title={t('whatIfPage.title')} intro={t('whatIfPage.intro')} back={<TextLink to="/rule-changes" size="sm">{t('title')}</TextLink>}>
      <Stack gap="sm">
        {drafts.map((draft, index) => (
          <RuleFields
            key={index} number={index + 1} draft={draft} checked={checked} onChange={(changed) => change(index, changed)}
            fault={(field) => (now === asked ? faultAt(ask.error, `/rules/${index}/${field}`) : undefined)}
            onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((_draft, at) => at !== index)) : undefined}
          />
        ))}
        {ask.isError && <ProblemAlert error={ask.error} />}
        <Group>
          <Button loading={ask.isPending} onClick={see}>{t('whatIfPage.ask')}</Button>
          {drafts.length < mostRules && <Button variant="default" onClick={() => setDrafts([...drafts, newRule])}>{t('whatIfPage.add')}</Button>}
        </Group>
      </Stack>
      {ask.data && now !== asked && <Text c="orange.9">{t('whatIfPage.outdated')}</Text>}
      {ask.data && (ask.data.affected === 0 ? (
        <Empty title={t('whatIfPage.resultNobody')} body={t('whatIfPage.resultNobodyBody', { judged: ask.data.judged })} />
      ) : <WhatIfResult key={asked} first={ask.data} rules={(JSON.parse(asked) as RuleDraft[]).map(toRule)} />)}
    </Page>
  );
}
