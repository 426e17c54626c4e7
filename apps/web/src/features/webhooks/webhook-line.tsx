import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeliveryLog } from './delivery-log.js';
import { RemoveWebhook } from './remove-webhook.js';
import { hostOf, type Webhook } from './types.js';
import { WebhookEditor } from './webhook-editor.js';

/** One webhook, with what it was told a click away. */
export function WebhookLine({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTranslation('webhooks');
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  const [logShown, setLogShown] = useState(false);
  const host = hostOf(webhook);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <div style={{ flex: '1 1 240px', minWidth: 0, overflowWrap: 'anywhere' }}>
          <Group gap="xs"><Text fw={600}>{host}</Text>{webhook.paused && <Badge variant="light" color="gray">{t('paused')}</Badge>}</Group>
          <Text size="sm" c="dimmed">{webhook.url}</Text>
          <Text size="sm" c="dimmed">{t('tells', { count: webhook.events.length })}</Text>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" aria-expanded={logShown} aria-label={t('logOf', { host })} onClick={() => setLogShown(!logShown)}>{t('log')}</Button>
          <Button size="xs" variant="default" aria-label={t('changeOf', { host })} onClick={() => setOpen('change')}>{t('change')}</Button>
          <Button size="xs" variant="subtle" color="red.8" aria-label={t('removeOf', { host })} onClick={() => setOpen('remove')}>{t('remove')}</Button>
        </Group>
      </Group>
      {logShown && <DeliveryLog webhookId={webhook.id} />}
      {open === 'change' && <WebhookEditor webhook={webhook} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveWebhook webhook={webhook} onClose={() => setOpen(null)} />}
    </Stack>
  );
}
