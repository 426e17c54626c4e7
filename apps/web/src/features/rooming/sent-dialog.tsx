import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { markSent } from './api.js';
import type { ListKind, ListSummary } from './types.js';

interface SentDialogProps {
  readonly departureId: string;
  readonly kind: ListKind;
  readonly list: ListSummary;
  readonly onClose: () => void;
}

/** Notes to whom a list went. */
export function SentDialog({ departureId, kind, list: { id, number }, onClose }: SentDialogProps) {
  const { t } = useTranslation('supplierLists');
  const queries = useQueryClient();
  const [to, setTo] = useState('');
  const mark = useMutation({
    mutationFn: () => markSent(kind, id, to),
    onSuccess: () => {
      notifications.show({ message: t('marked', { number }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [kind, departureId, 'lists'] }),
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    mark.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={t('send.title', { number })} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('send.body')}</Text>
          {mark.error && <ProblemAlert error={mark.error} />}
          <TextInput label={t(`${kind}.to`)} required maxLength={200} value={to} onChange={(event) => setTo(event.target.value)} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('send.cancel')}</Button>
            <Button type="submit" loading={mark.isPending}>{t('send.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
