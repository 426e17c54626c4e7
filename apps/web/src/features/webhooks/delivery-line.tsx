import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { deliveriesQuery, resend } from './api.js';
import type { WebhookDelivery } from './types.js';
import { useEventWords } from './use-event-words.js';

const looks = {
  due: { color: 'gray', icon: IconClock },
  delivered: { color: 'green', icon: IconCheck },
  failed: { color: 'red', icon: IconAlertTriangle },
} as const satisfies Record<WebhookDelivery['state'], object>;

/** One event on its way to a webhook, and what came of it. */
export function DeliveryLine({ delivery: { id, eventType, state, attempts, answer, fault, createdAt }, webhookId }: { readonly delivery: WebhookDelivery; readonly webhookId: string }) {
  const { t, i18n } = useTranslation('webhooks');
  const what = useEventWords()(eventType);
  const queries = useQueryClient();
  const again = useMutation({
    mutationFn: () => resend(id),
    onSuccess: () => notifications.show({ message: t('resent'), color: 'green' }),
    onSettled: () => queries.invalidateQueries(deliveriesQuery(webhookId)),
  });
  const { color, icon: StateIcon } = looks[state];
  const said = [t('tries', { count: attempts }), answer ? t('answered', { status: answer }) : null, fault ? t(`fault.${fault}`) : null].filter(Boolean).join(', ');
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs"><Text size="sm" fw={600}>{what}</Text><Badge size="sm" variant="light" color={color} leftSection={<StateIcon size={12} aria-hidden />}>{t(`state.${state}`)}</Badge></Group>
          <Text size="xs" c="dimmed">{formatInstant(createdAt, i18n.language)} · {said}</Text>
        </div>
        {state !== 'due' && <Button size="compact-xs" variant="subtle" loading={again.isPending} aria-label={t('resendOf', { what })} onClick={() => again.mutate()}>{t('resend')}</Button>}
      </Group>
      {again.isError && <ProblemAlert error={again.error} />}
    </div>
  );
}
