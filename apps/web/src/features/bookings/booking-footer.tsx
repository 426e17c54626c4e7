import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '../../ui/money.js';
import styles from './bookings.module.css';

interface BookingFooterProps {
  /** Null where the choices have no price, undefined while it is asked for. */
  readonly total: Money | null | undefined;
  /** Whether the total is that of the choices as they stand. */
  readonly isCurrent: boolean;
  readonly count: number;
  readonly sending: boolean;
  /** Why the last attempt was refused. */
  readonly children: ReactNode;
}

/** The total of the party, and the button that takes it; both stay in view. */
export function BookingFooter({ total, isCurrent, count, sending, children }: BookingFooterProps) {
  const { t, i18n } = useTranslation(['bookingForm', 'bookings']);
  return (
    <Paper withBorder shadow="md" p="md" className={styles['total']}>
      <Stack gap="xs" mb="sm" className={styles['problems']}>{children}</Stack>
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" c="dimmed">{t('bookingForm:total')} · {t('bookings:travellers', { count })}</Text>
          <Text fw={700} fz={22} aria-live="polite" aria-busy={!isCurrent} {...(total && !isCurrent ? { c: 'dimmed' } : {})}>
            {total ? formatMoney(total, i18n.language) : total === null ? t('bookingForm:unpriced') : '…'}
          </Text>
        </div>
        <Text size="sm" c="dimmed" visibleFrom="sm">{t('bookingForm:hint')}</Text>
        <Button type="submit" size="md" loading={sending}>{sending ? t('bookingForm:submitting') : t('bookingForm:submit')}</Button>
      </Group>
    </Paper>
  );
}
