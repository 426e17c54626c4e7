import { Group, Stack, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { CardLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { formatMoney } from '../../ui/money.js';
import { overdueQuery } from './api.js';
import styles from './billing.module.css';
import { StateBadge } from './instalment-state.js';
import type { OverduePayment } from './types.js';

/** Who is late with what, over all departures. */
export function OverduePage() {
  const { t } = useTranslation('billing');
  const query = useInfiniteQuery(overdueQuery);
  return (
    <Page title={t('overdue.title')} intro={t('overdue.intro')}>
      <Answer query={query} shapes={[80, 80]}>
        {({ pages }) => {
          const late = pages.flatMap(({ items }) => items);
          if (late.length === 0) return <Empty title={t('overdue.empty.title')} body={t('overdue.empty.body')} icon={<IconChecks aria-hidden />} />;
          return (
            <Stack gap="sm">
              {late.map((one) => <Late key={`${one.bookingId}${one.payer.id}`} late={one} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function Late({ late: { bookingId, reference, payer, since, amount } }: { readonly late: OverduePayment }) {
  const { t, i18n } = useTranslation('billing');
  return (
    <CardLink to="/bookings/$bookingId" params={{ bookingId }} withBorder p="md">
      <Group justify="space-between" gap="xs">
        <div className={styles['name']}>
          <Text fw={650}>{[payer.who?.name, payer.label].filter(Boolean).join(', ')}</Text>
          <Text size="sm" c="dimmed">{[reference, payer.who?.email, t('overdue.since', { day: formatDay(since, i18n.language) })].filter(Boolean).join(' · ')}</Text>
        </div>
        <Group gap="sm"><Text fw={650} className={styles['amount']}>{formatMoney(amount, i18n.language)}</Text><StateBadge state="overdue" /></Group>
      </Group>
    </CardLink>
  );
}
