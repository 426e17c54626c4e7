import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { markSent } from './api.js';
import type { ManifestRecord } from './types.js';

interface SentDialogProps {
  readonly departureId: string;
  readonly record: ManifestRecord;
  readonly form: string;
  readonly onClose: () => void;
}

/** Notes to whom a manifest went. */
export function SentDialog({ departureId, record: { id, number }, form, onClose }: SentDialogProps) {
  const { t } = useTranslation('manifests');
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const mark = useMutation({
    mutationFn: () => markSent(id, to),
    onSuccess: () => {
      notifications.show({ message: t('send.marked', { number }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['manifests', departureId] }),
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    mark.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={t('send.title', { form, number })} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('send.body')}</Text>
          {mark.error && <ProblemAlert error={mark.error} />}
          <TextInput label={t('send.to')} required maxLength={200} value={to} onChange={(event) => setTo(event.target.value)} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('send.cancel')}</Button>
            <Button type="submit" loading={mark.isPending}>{t('send.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
