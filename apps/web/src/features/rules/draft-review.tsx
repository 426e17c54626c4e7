import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { approveDraft, rejectDraft } from './api.js';
import type { RuleDraft } from './types.js';
import { useDraftStep } from './use-draft-step.js';

type Decision = 'approve' | 'reject';

/** The second person's yes or no. */
export function DraftReview({ draft }: { readonly draft: RuleDraft }) {
  const { t } = useTranslation('rules');
  const mayReview = useMay('rule.review');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decide = useDraftStep(
    (how: Decision) => (how === 'approve' ? approveDraft : rejectDraft)(draft, reason.trim()),
    (how) => t(how === 'approve' ? 'draft.approved' : 'draft.rejected'),
  );
  if (draft.status !== 'in-review' || !mayReview) return null;
  if (draft.ownWork) return <Section title={t('draft.review')}><Text c="dimmed">{t('draft.ownWork')}</Text></Section>;

  function choose(how: Decision): void {
    const needed = how === 'reject' && !reason.trim();
    setMissing(needed);
    if (!needed) decide.mutate(how);
  }
  return (
    <Section title={t('draft.review')}>
      <Stack gap="sm">
        {decide.isError && <ProblemAlert error={decide.error} />}
        <Textarea
          label={t('draft.reason')} description={t('draft.reasonHint')} autosize minRows={2} maxLength={2000} value={reason} error={missing && t('draft.reasonNeeded')}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        <Group>
          <Button color="green.8" loading={decide.isPending && decide.variables === 'approve'} disabled={decide.isPending} onClick={() => choose('approve')}>{t('draft.approve')}</Button>
          <Button color="red.8" variant="outline" loading={decide.isPending && decide.variables === 'reject'} disabled={decide.isPending} onClick={() => choose('reject')}>{t('draft.reject')}</Button>
        </Group>
      </Stack>
    </Section>
  );
}
