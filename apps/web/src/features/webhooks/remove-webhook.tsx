import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { removeWebhook, webhooksQuery } from './api.js';
import { hostOf, type Webhook } from './types.js';

interface RemoveWebhookProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

/** Asks before a webhook is taken away. */
export function RemoveWebhook({ webhook, onClose }: RemoveWebhookProps) {
  const { t } = useTranslation('webhooks');
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => removeWebhook(webhook.id),
    onSuccess: () => {
      notifications.show({ message: t('removed'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries(webhooksQuery),
  });
  return (
    <Modal opened onClose={onClose} title={t('removeAsk.title', { host: hostOf(webhook) })} centered>
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
