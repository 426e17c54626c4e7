import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
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
    <ConfirmRemoval title={t('removeAsk.title', { host: hostOf(webhook) })} keep={t('keep')} remove={t('remove')} removal={remove} onClose={onClose}>{t('removeAsk.body')}</ConfirmRemoval>
  );
}
