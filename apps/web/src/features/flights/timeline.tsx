import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { dayOf } from './flight-words.js';
import styles from './flights.module.css';
import { LegRow } from './leg-row.js';
import type { Board } from './types.js';

/** Legs by the day on which they leave, each on the clocks of its own places. */
export function Timeline({ board, action }: { readonly board: Board; readonly action: ReactNode }) {
  const { t, i18n } = useTranslation('flights');
  const days = [...Map.groupBy(board.legs, dayOf)];
  return (
    <Section title={t('timeline.title')} aside={action}>
      <Text size="sm" c="dimmed" mb="sm">{t('timeline.local')}</Text>
      <Stack gap="sm">
        {days.map(([day, legs]) => (
          <section key={day} className={styles['day']} aria-label={formatDay(day, i18n.language, 'long')}>
            <Text fw={650} mb={6}>{formatDay(day, i18n.language, 'long')}</Text>
            <Stack gap="xs">{legs.map((leg) => <LegRow key={leg.id} leg={leg} board={board} />)}</Stack>
          </section>
        ))}
      </Stack>
    </Section>
  );
}
