import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { orderExecutions } from './api.js';
import type { SuspensionDetail } from './types.js';

/** Carries out all that was chosen, with what it comes to shown first. */
export function ExecuteForm({ suspension: { id, due } }: { readonly suspension: SuspensionDetail }) {
  const { t, i18n } = useTranslation('suspension');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [creditUntil, setCreditUntil] = useState('');
  const bookings = due.reduce((sum, one) => sum + one.bookings, 0);
  const order = useMutation({
    mutationFn: () => {
      const body = { choices: ['refund' as const, 'credit' as const], method: 'bank-transfer' as const, creditUntil: creditUntil || null };
      return orderExecutions(id, body, keyFor([body, bookings]));
    },
    onSuccess: ({ ordered }) => notifications.show({ message: t('execute.done', { count: ordered }), color: 'green' }),
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['suspensions'] }),
  });
  if (bookings === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t('execute.title')}>
      <Text fw={600}>{t('execute.title')}</Text>
      <Text size="sm" c="dimmed">{t('execute.intro')}</Text>
      <List size="sm">
        {due.map(({ choice, currency, bookings: count, back, kept }) => (
          <List.Item key={`${choice} ${currency}`}>
            {t(`execute.${choice}`, { count, money: formatMoney(back, i18n.language) })}{kept.amount > 0 && ` ${t('execute.kept', { money: formatMoney(kept, i18n.language) })}`}
          </List.Item>
        ))}
      </List>
      {order.isError && <ProblemAlert error={order.error} />}
      <Group align="end">
        <TextInput type="date" label={t('execute.creditUntil')} value={creditUntil} onChange={(event) => setCreditUntil(event.target.value)} />
        <Button loading={order.isPending} onClick={() => order.mutate()}>{t('execute.yes', { count: bookings })}</Button>
      </Group>
    </Stack>
  );
}
