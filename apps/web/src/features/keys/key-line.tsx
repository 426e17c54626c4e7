import { Badge, Button, Code, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ConfirmRemoval } from '../../ui/desk/confirm-removal.js';
import { keysQuery, revokeKey } from './api.js';
import type { ApiKey } from './types.js';

/** One key by what may be shown of it, and the way to take it away. */
export function KeyLine({ apiKey: { id, name, role, prefix, createdAt, lastUsedAt } }: { readonly apiKey: ApiKey }) {
  const { t, i18n } = useTranslation('keys');
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => revokeKey(id),
    onSuccess: () => {
      notifications.show({ message: t('revoked', { name }), color: 'green' });
      setAsking(false);
    },
    onSettled: () => queries.invalidateQueries(keysQuery),
  });
  return (
    <Group justify="space-between" gap="sm">
      <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        <Group gap="xs"><Text fw={600}>{name}</Text><Badge variant="light" color="gray">{t(`roleOf.${role}`)}</Badge></Group>
        <Group gap="xs">
          <Code>{prefix}…</Code>
          <Text size="sm" c="dimmed">{t('made', { time: formatInstant(createdAt, i18n.language) })}</Text>
          <Text size="sm" c="dimmed">{lastUsedAt ? t('used', { time: formatInstant(lastUsedAt, i18n.language) }) : t('unused')}</Text>
        </Group>
      </div>
      <Button size="xs" variant="subtle" color="red.8" aria-label={t('revokeOf', { name })} onClick={() => setAsking(true)}>{t('revoke')}</Button>
      {asking && (
        <ConfirmRemoval title={t('revokeAsk.title', { name })} keep={t('keep')} remove={t('revoke')} removal={revoke} onClose={() => setAsking(false)}>{t('revokeAsk.body')}</ConfirmRemoval>
      )}
    </Group>
  );
}
