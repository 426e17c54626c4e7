import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useNow } from '../../ui/use-now.js';
import { invitePerson, peopleQuery, withdrawInvitation } from './api.js';
import styles from './people.module.css';
import type { StaffInvitation } from './types.js';

/** Somebody who was invited and has not come yet. */
export function InvitationLine({ invitation }: { readonly invitation: StaffInvitation }) {
  const { t, i18n } = useTranslation('people');
  const queries = useQueryClient();
  const now = useNow();
  const { keyFor, failed } = useAttemptKey();
  const { id, name, email, role, expiresAt } = invitation;
  const onSettled = () => queries.invalidateQueries(peopleQuery);
  const again = useMutation({
    mutationFn: () => invitePerson({ name, email, role }, keyFor(id)),
    onSuccess: () => notifications.show({ message: t('invited', { email }), color: 'green' }),
    onError: failed,
    onSettled,
  });
  const withdraw = useMutation({
    mutationFn: () => withdrawInvitation(id),
    onSuccess: () => notifications.show({ message: t('withdrawn', { name }), color: 'green' }),
    onSettled,
  });
  const error = again.error ?? withdraw.error;
  const expired = new Date(expiresAt).getTime() <= now;
  return (
    <div className={styles['line']}>
      <Group justify="space-between" gap="sm">
        <div className={styles['who']}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">{email}</Text>
          <Group gap="xs" mt={4}>
            <Badge variant="light" color="gray">{t(`roleOf.${role}`)}</Badge>
            <Text size="sm" c={expired ? 'var(--warning)' : 'dimmed'}>{expired ? t('expired') : t('until', { time: formatInstant(expiresAt, i18n.language) })}</Text>
          </Group>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="default" loading={again.isPending} aria-label={t('againOf', { name })} onClick={() => again.mutate()}>{t('again')}</Button>
          <Button size="xs" variant="subtle" color="red.8" loading={withdraw.isPending} aria-label={t('withdrawOf', { name })} onClick={() => withdraw.mutate()}>{t('withdraw')}</Button>
        </Group>
      </Group>
      {error && <ProblemAlert error={error} />}
    </div>
  );
}
