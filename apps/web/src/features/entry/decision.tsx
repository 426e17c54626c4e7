import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { approveApplication, rejectApplication } from './api.js';
import type { Application } from './types.js';

interface DecisionProps {
  readonly application: Application;
}

/** Approve or reject, with the reason that is kept. */
export function Decision({ application: { id, status, revision } }: DecisionProps) {
  const { t } = useTranslation('applications');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const decide = useMutation({
    mutationFn: (how: 'approve' | 'reject') => (how === 'approve' ? approveApplication : rejectApplication)(id, { reason: reason.trim(), revision }),
    onSuccess: (_application, how) => {
      setReason('');
      notifications.show({ message: t(how === 'approve' ? 'approved' : 'rejected'), color: 'green' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['applications'] }),
  });

  function choose(how: 'approve' | 'reject'): void {
    setMissing(!reason.trim());
    if (reason.trim()) decide.mutate(how);
  }

  const open = status === 'in-review' || status === 'approved';
  if (!open) return <Section title={t('decide')}><Text c="dimmed">{status === 'draft' ? t('undecidable') : t('decided', { status: t(`status.${status}`) })}</Text></Section>;
  return (
    <Section title={t('decide')}>
      <Stack gap="sm">
        {decide.isError && <ProblemAlert error={decide.error} />}
        <Textarea
          label={t('reason')}
          withAsterisk
          autosize
          minRows={3}
          value={reason}
          error={missing && t('reasonNeeded')}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        <Group>
          {status === 'in-review' && (
            <Button color="green.8" loading={decide.isPending && decide.variables === 'approve'} disabled={decide.isPending} onClick={() => choose('approve')}>
              {t('approve')}
            </Button>
          )}
          <Button color="red.8" variant="outline" loading={decide.isPending && decide.variables === 'reject'} disabled={decide.isPending} onClick={() => choose('reject')}>
            {t('reject')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
