import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import type { WhatIfRule } from '../rule-changes/types.js';
import { draftQuery, promoteWhatIf } from './api.js';

/** Turns the rules that were thought up into a draft. */
export function PromoteWhatIf({ rules }: { readonly rules: WhatIfRule[] }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const attempt = useAttemptKey();
  const promote = useMutation({
    mutationFn: () => {
      const body = { title: (rules[0]?.summary ?? '').slice(0, 120), note: '', rules };
      return promoteWhatIf(body, attempt.keyFor(body));
    },
    onError: attempt.failed,
    onSuccess: (draft) => {
      queries.setQueryData(draftQuery(draft.id).queryKey, draft);
      void navigate({ to: '/rule-drafts/$draftId', params: { draftId: draft.id } });
    },
  });
  if (!useMay('rule.write')) return null;
  return (
    <Group gap="sm">
      <Button variant="default" loading={promote.isPending} onClick={() => promote.mutate()}>{t('radius.promote')}</Button>
      <Text size="sm" c="dimmed">{t('radius.promoteHint')}</Text>
      {promote.isError && <ProblemAlert error={promote.error} />}
    </Group>
  );
}
