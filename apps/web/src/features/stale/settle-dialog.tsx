import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { settleArtefact } from './api.js';
import type { StaleArtefact } from './types.js';

interface SettleDialogProps {
  readonly item: StaleArtefact;
  readonly onClose: () => void;
}

/** Notes how somebody else put an artefact right. What was written stays when it is refused. */
export function SettleDialog({ item, onClose }: SettleDialogProps) {
  const { t } = useTranslation('stale');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const settle = useMutation({
    mutationFn: () => settleArtefact(item.id, item.version, reason.trim()),
    onSuccess: () => {
      notifications.show({ message: t('settled'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('stale') || queryKey.includes('settled') }),
  });
  const title = t('settleTitle', { kind: t(`kinds.${item.kind}`), name: item.traveller.name });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          settle.mutate();
        }}
      >
        <Stack gap="md">
          {settle.isError && <ProblemAlert error={settle.error} />}
          <Textarea
            label={t('how')} description={t('howHint')} withAsterisk autosize minRows={2} maxLength={2000} data-autofocus value={reason}
            error={faultAt(settle.error, '/reason')} onChange={({ target }) => setReason(target.value)}
          />
          <Group>
            <Button type="submit" loading={settle.isPending}>{t('save')}</Button>
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
