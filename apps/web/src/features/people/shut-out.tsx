import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { peopleQuery, shutOut } from './api.js';
import type { Person } from './types.js';

interface ShutOutProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Asks before somebody is shut out. */
export function ShutOut({ person: { id, name }, onClose }: ShutOutProps) {
  const { t } = useTranslation('people');
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => shutOut(id),
    onSuccess: () => {
      notifications.show({ message: t('shutOutDone', { name }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(peopleQuery),
  });
  return (
    <Modal opened onClose={onClose} title={t('shutOutAsk.title', { name })} centered>
      <Stack>
        <Text>{t('shutOutAsk.body')}</Text>
        {leave.isError && <ProblemAlert error={leave.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
          <Button color="red.8" loading={leave.isPending} onClick={() => leave.mutate()}>{t('shutOut')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
