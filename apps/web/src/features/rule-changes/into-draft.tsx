import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { promoteInto } from './api.js';
import type { SimulatedDraft, WhatIfRule } from './types.js';

/** Writes what was thought up beside a draft into it. */
export function IntoDraft({ rules, draft }: { readonly rules: WhatIfRule[]; readonly draft: SimulatedDraft }) {
  const { t } = useTranslation('ruleChanges');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const write = useMutation({
    mutationFn: () => promoteInto(rules, draft, keyFor([rules, draft])),
    onError: failed,
    onSuccess: async ({ draftId }) => {
      await queries.invalidateQueries({ queryKey: ['rule-drafts'] });
      await navigate({ to: '/rule-drafts/$draftId', params: { draftId } });
    },
  });
  return (
    <Section title={t('intoDraft.title')}>
      {write.isError && <ProblemAlert error={write.error} />}
      <Text c="dimmed">{t('intoDraft.hint')}</Text>
      <Group mt="sm"><Button variant="default" loading={write.isPending} onClick={() => write.mutate()}>{t('intoDraft.make', { count: rules.length })}</Button></Group>
    </Section>
  );
}
