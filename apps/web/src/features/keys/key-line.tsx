import { Badge, Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
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
        <Modal opened onClose={() => setAsking(false)} title={t('revokeAsk.title', { name })} centered>
          <Stack>
            <Text>{t('revokeAsk.body')}</Text>
            {revoke.isError && <ProblemAlert error={revoke.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>{t('keep')}</Button>
              <Button color="red.8" loading={revoke.isPending} onClick={() => revoke.mutate()}>{t('revoke')}</Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </Group>
  );
}
