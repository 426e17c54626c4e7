import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { dueQuery, eraseTraveller } from './api.js';
import type { DueTraveller } from './types.js';

interface EraseProps {
  readonly traveller: DueTraveller;
  readonly onClose: () => void;
}

/** Asks twice before a traveller is erased: it cannot be undone. */
export function Erase({ traveller: { travellerId, name }, onClose }: EraseProps) {
  const { t } = useTranslation('retention');
  const queries = useQueryClient();
  const [sure, setSure] = useState(false);
  const erase = useMutation({
    mutationFn: () => eraseTraveller(travellerId),
    onSuccess: () => {
      notifications.show({ message: t('done', { name }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(dueQuery),
  });
  return (
    <Modal opened onClose={onClose} title={t('ask.title', { name })} centered>
      <Stack>
        <Text>{t('ask.body')}</Text>
        <Checkbox label={t('ask.sure')} checked={sure} onChange={({ currentTarget: { checked } }) => setSure(checked)} />
        {erase.isError && <ProblemAlert error={erase.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('keep')}</Button>
          <Button color="red.8" disabled={!sure} loading={erase.isPending} onClick={() => erase.mutate()}>{t('erase')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
