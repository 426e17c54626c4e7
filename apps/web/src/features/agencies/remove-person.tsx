import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { agenciesQuery, removeAgencyUser } from './api.js';
import type { AgencyUser } from './types.js';

interface RemovePersonProps {
  readonly user: AgencyUser;
  readonly onClose: () => void;
}

/** Asks before somebody is shut out. */
export function RemovePerson({ user, onClose }: RemovePersonProps) {
  const { t } = useTranslation('agencies');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeAgencyUser(user.id),
    onSuccess: () => {
      notifications.show({ message: t('removed', { name: user.name }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(agenciesQuery),
  });
  return (
    <Modal opened onClose={onClose} title={t('removeAsk.title', { name: user.name })} centered>
      <Stack>
        <Text>{t('removeAsk.body')}</Text>
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
          <Button color="red.8" loading={remove.isPending} onClick={() => remove.mutate()}>{t('remove')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
