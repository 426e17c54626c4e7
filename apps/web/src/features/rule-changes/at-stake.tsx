import { Group, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import styles from './rule-changes.module.css';
import type { Radius } from './types.js';

/** What hangs on a change: money by currency, and the departures. */
export function AtStake({ money, departures }: Radius) {
  const { t, i18n } = useTranslation('ruleChanges');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      <Section title={t('money.title')}>
        {money.length === 0 && <Text c="dimmed">{t('money.none')}</Text>}
        <ul className={styles['list']}>
          {money.map(({ currency, bookings, booked, paid }) => (
            <li key={currency}>
              <Text size="sm" c="dimmed">{currency} · {t('money.bookings', { count: bookings })}</Text>
              <Group gap="xl">
                <div><Text size="sm">{t('money.booked')}</Text><Text fw={650} fz={20}>{formatMoney({ amount: booked, currency }, i18n.language)}</Text></div>
                <div><Text size="sm">{t('money.paid')}</Text><Text fw={650} fz={20}>{formatMoney({ amount: paid, currency }, i18n.language)}</Text></div>
              </Group>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('departures.title')}>
        <ul className={styles['list']}>
          {departures.map(({ departureId, packageName, startsOn, endsOn, travellers }) => (
            <li key={departureId}>
              <Group justify="space-between" gap="xs" align="flex-start">
                <div><Text fw={600}>{packageName}</Text><Text size="sm" c="dimmed">{formatDays(startsOn, endsOn, i18n.language)}</Text></div>
                <Text size="sm" className={styles['whole']}>{t('departures.travellers', { count: travellers })}</Text>
              </Group>
            </li>
          ))}
        </ul>
      </Section>
    </SimpleGrid>
  );
}
