import { Badge, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { repeatMessage } from './api.js';
import type { Message } from './types.js';

const looks = {
  waiting: { color: 'gray', icon: IconClock },
  sent: { color: 'green', icon: IconCheck },
  failed: { color: 'red', icon: IconAlertTriangle },
} as const satisfies Record<Message['state'], object>;

/** One message: what, to whom, when, how far; and what can be done with it. */
export function MessageLine({ message, departureId }: { readonly message: Message; readonly departureId: string }) {
  const { t, i18n } = useTranslation('messages');
  const mayRepeat = useMay('message.repeat');
  const queries = useQueryClient();
  const { id, kind, state, person, bookingId, attempts, fault, createdAt, sentAt, mailId, repeatable } = message;
  const repeat = useMutation({
    mutationFn: () => repeatMessage(id),
    onSuccess: () => notifications.show({ message: t('repeated'), color: 'green' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['departures', departureId, 'messages'] }),
  });
  const { color, icon: StateIcon } = looks[state];
  const what = t(`kinds.${kind}`);
  const name = person ?? t('gone');
  const plain = { interpolation: { escapeValue: false } };
  const when = sentAt ? t('sentAt', { at: formatInstant(sentAt, i18n.language) }) : t('askedAt', { at: formatInstant(createdAt, i18n.language) });
  const more = [when, ...(attempts > 1 || state === 'failed' ? [t('tries', { count: attempts })] : []), ...(state === 'failed' && fault ? [t('fault', { code: fault })] : [])];
  return (
    <>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Group gap="xs">
            <Text fw={600}>{what}</Text>
            <Badge size="sm" variant="light" color={color} leftSection={<StateIcon size={12} aria-hidden />}>{t(`states.${state}`)}</Badge>
          </Group>
          <Text size="sm">{bookingId ? <TextLink to="/bookings/$bookingId" params={{ bookingId }} size="sm">{name}</TextLink> : name}</Text>
          <Text size="sm" c="dimmed">{more.join(' · ')}</Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          {repeatable && mayRepeat && <Button size="compact-sm" variant="default" loading={repeat.isPending} aria-label={t('repeatOf', { what, name, ...plain })} onClick={() => repeat.mutate()}>{t('repeat')}</Button>}
          {mailId && <ButtonLink size="compact-sm" variant="subtle" to="/mailbox/$mailId" params={{ mailId }} aria-label={t('readOf', { what, name, ...plain })}>{t('read')}</ButtonLink>}
        </Group>
      </Group>
      {repeat.isError && <ProblemAlert error={repeat.error} />}
    </>
  );
}
