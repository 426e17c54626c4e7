import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { offerOutOfTurn, removeWaitingEntry } from './api.js';

interface ReasonDialogProps {
  readonly what: 'remove' | 'offer';
  readonly id: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Takes a party off, or offers out of turn: both want a reason. */
export function ReasonDialog({ what, id, name, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('waitingList');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { keyFor, failed } = useAttemptKey();
  const act = useMutation({
    mutationFn: () => (what === 'remove' ? removeWaitingEntry(id, reason) : offerOutOfTurn(id, reason, keyFor(reason))),
    onSuccess: () => {
      notifications.show({ message: t(`${what}.done`, { name }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['waiting-list'] }), queries.invalidateQueries({ queryKey: ['departures'] })]),
  });
  const atReason = act.error instanceof Problem ? act.error.errors.find(({ pointer }) => pointer === '/reason')?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    act.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t(`${what}.title`, { name })} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t(`${what}.body`)}</Text>
          {act.isError && !atReason && <ProblemAlert error={act.error} />}
          <Textarea label={t(`${what}.reason`)} required autosize minRows={2} maxLength={500} data-autofocus value={reason} error={atReason} onChange={(event) => setReason(event.target.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" color={what === 'remove' ? 'red.8' : 'accent'} loading={act.isPending}>{t(`${what}.yes`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
