import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { promote } from './api.js';
import type { WhatIfRule } from './types.js';

/** The way from what was thought up to a draft that a second person reviews. */
export function Promotion({ rules }: { readonly rules: WhatIfRule[] }) {
  const { t } = useTranslation('ruleChanges');
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const { keyFor, failed } = useAttemptKey();
  const make = useMutation({
    mutationFn: () => promote(rules, note.trim(), keyFor([rules, note])),
    onError: failed,
    onSuccess: ({ draftId }) => navigate({ to: '/rule-drafts/$draftId', params: { draftId } }),
  });

  function submit(): void {
    setMissing(note.trim() === '');
    if (note.trim()) make.mutate();
  }

  return (
    <Section title={t('promotion.title')}>
      {make.isError && <ProblemAlert error={make.error} />}
      <Textarea label={t('promotion.note')} description={t('promotion.hint')} withAsterisk autosize maxLength={500} value={note} error={missing && t('whatIfPage.missing')} onChange={(event) => setNote(event.target.value)} />
      <Group mt="sm"><Button variant="default" loading={make.isPending} onClick={submit}>{t('promotion.make')}</Button></Group>
    </Section>
  );
}
