import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { pauseReminders } from './api.js';

interface PauseDialogProps {
  readonly departureId: string;
  readonly onClose: () => void;
}

/** Pausing wants a reason, which colleagues read. */
export function PauseDialog({ departureId, onClose }: PauseDialogProps) {
  const { t } = useTranslation('readiness');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const pause = useMutation({
    mutationFn: () => pauseReminders(departureId, reason),
    onSuccess: () => {
      notifications.show({ message: t('reminders.pausedNow'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['departures', departureId, 'reminders'] }),
  });
  const atReason = pause.error instanceof Problem ? pause.error.errors.find(({ pointer }) => pointer === '/reason')?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    pause.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('reminders.pause')} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('reminders.pauseBody')}</Text>
          {pause.isError && !atReason && <ProblemAlert error={pause.error} />}
          <Textarea label={t('reminders.reason')} required autosize minRows={2} maxLength={500} data-autofocus value={reason} error={atReason} onChange={(event) => setReason(event.target.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('reminders.keep')}</Button>
            <Button type="submit" loading={pause.isPending}>{t('reminders.pause')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
