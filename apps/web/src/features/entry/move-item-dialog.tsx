import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { checklistQuery, moveItem } from './checklist-api.js';
import type { Item, ItemMove } from './checklist-types.js';

interface MoveItemDialogProps {
  readonly travellerId: string;
  readonly item: Item;
  readonly action: ItemMove;
  readonly onClose: () => void;
}

/** Asks for the reason, which is kept with the name of whoever moved the item. To waive and to reopen there must be one. */
export function MoveItemDialog({ travellerId, item, action, onClose }: MoveItemDialogProps) {
  const { t } = useTranslation('checklist');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const needsReason = action === 'waive' || action === 'reopen';
  const move = useMutation({
    mutationFn: () => moveItem(item, action, reason.trim()),
    onSuccess: ({ state }) => {
      notifications.show({ message: t('moved', { state: t(`states.${state}`) }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(checklistQuery(travellerId)),
  });
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!needsReason || reason.trim()) move.mutate();
  }
  return (
    <Modal opened onClose={onClose} title={t(`ask.${action}`)} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{item.text}</Text>
          {action === 'waive' && <Text size="sm" c="dimmed">{t('waiveHint')}</Text>}
          {move.isError && <ProblemAlert error={move.error} />}
          <Textarea label={t(needsReason ? 'reason' : 'note')} withAsterisk={needsReason} required={needsReason} autosize minRows={2} maxLength={2000} value={reason} data-autofocus onChange={(event) => setReason(event.target.value)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={move.isPending} disabled={needsReason && !reason.trim()}>{t(`moves.${action}`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
