import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import type { Departure } from '../packages/types.js';
import styles from './bookings.module.css';
import type { DraftTraveller } from './draft.js';
import { quoteParty } from './quote.js';

interface BookingFooterProps {
  readonly departure: Departure;
  readonly travellers: readonly DraftTraveller[];
  readonly sending: boolean;
  /** Why the last attempt was refused. */
  readonly children: ReactNode;
}

/** The total of the party, and the button that takes it; both stay in view. */
export function BookingFooter({ departure, travellers, sending, children }: BookingFooterProps) {
  const { t, i18n } = useTranslation(['bookingForm', 'bookings']);
  const total = quoteParty(departure, travellers);
  return (
    <Paper withBorder shadow="md" p="md" className={styles['total']}>
      <Stack gap="xs" mb="sm" className={styles['problems']}>{children}</Stack>
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="sm" c="dimmed">{t('bookingForm:total')} · {t('bookings:travellers', { count: travellers.length })}</Text>
          <Text fw={700} fz={22} aria-live="polite">{total ? formatMoney(total, i18n.language) : t('bookingForm:unpriced')}</Text>
        </div>
        <Text size="sm" c="dimmed" visibleFrom="sm">{t('bookingForm:hint')}</Text>
        <Button type="submit" size="md" loading={sending}>{sending ? t('bookingForm:submitting') : t('bookingForm:submit')}</Button>
      </Group>
    </Paper>
  );
}
