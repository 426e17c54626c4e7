import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLock, IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMe } from '../accounts/session.js';
import { letIn, peopleQuery } from './api.js';
import { ChangeRole } from './change-role.js';
import styles from './people.module.css';
import { ShutOut } from './shut-out.js';
import type { Person } from './types.js';

/** One person: role, second step, last sign-in, and what can be done. */
export function PersonLine({ person }: { readonly person: Person }) {
  const { t, i18n } = useTranslation('people');
  const queries = useQueryClient();
  const isMe = useMe().email === person.email;
  const [open, setOpen] = useState<'role' | 'shut-out' | null>(null);
  const { id, name, email, role, disabled, oneTimeCode, lastSignedInAt } = person;
  const back = useMutation({
    mutationFn: () => letIn(id),
    onSuccess: () => notifications.show({ message: t('letInDone', { name }), color: 'green' }),
    onSettled: () => queries.invalidateQueries(peopleQuery),
  });
  const CodeIcon = oneTimeCode ? IconShieldCheck : IconShieldOff;
  return (
    <div className={styles['line']}>
      <Group justify="space-between" gap="sm">
        <div className={styles['who']}>
          <Group gap="xs"><Text fw={600}>{name}</Text>{isMe && <Badge variant="outline" color="gray" size="sm">{t('you')}</Badge>}</Group>
          <Text size="sm" c="dimmed">{email}</Text>
          <Group gap="xs" mt={4}>
            <Badge variant="light">{t(`roleOf.${role}`)}</Badge>
            {disabled
              ? <Badge variant="light" color="red" leftSection={<IconLock size={14} aria-hidden />}>{t('shutOutBadge')}</Badge>
              : <Badge variant="light" color={oneTimeCode ? 'green' : 'gray'} leftSection={<CodeIcon size={14} aria-hidden />}>{t(oneTimeCode ? 'codes.on' : 'codes.off')}</Badge>}
            <Text size="sm" c="dimmed">{lastSignedInAt ? t('lastSignIn', { time: formatInstant(lastSignedInAt, i18n.language) }) : t('never')}</Text>
          </Group>
        </div>
        {!isMe && (
          <Group gap="xs">
            {disabled
              ? <Button size="xs" variant="default" loading={back.isPending} aria-label={t('letInOf', { name })} onClick={() => back.mutate()}>{t('letIn')}</Button>
              : (
                <>
                  <Button size="xs" variant="default" aria-label={t('changeOf', { name })} onClick={() => setOpen('role')}>{t('change')}</Button>
                  <Button size="xs" variant="subtle" color="red.8" aria-label={t('shutOutOf', { name })} onClick={() => setOpen('shut-out')}>{t('shutOut')}</Button>
                </>
              )}
          </Group>
        )}
      </Group>
      {back.isError && <ProblemAlert error={back.error} />}
      {open === 'role' && <ChangeRole person={person} onClose={() => setOpen(null)} />}
      {open === 'shut-out' && <ShutOut person={person} onClose={() => setOpen(null)} />}
    </div>
  );
}
