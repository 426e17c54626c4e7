import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { daysUntil } from '../readiness/words.js';
import styles from './board.module.css';
import type { BoardDeparture } from './types.js';

/** What comes next and in how many days; above it, when the departure is failing already. */
export function NextDeadline({ departure: { deadline, failsOn, endsOn } }: { readonly departure: BoardDeparture }) {
  const { t, i18n } = useTranslation('departureBoard');
  const failing = failsOn !== null && daysUntil(failsOn) < 0 && daysUntil(endsOn) >= 0;
  return (
    <div>
      {failing && <div className={styles['late']}><IconAlertTriangle size={15} aria-hidden />{t('failed', { day: formatDay(failsOn, i18n.language) })}</div>}
      {deadline ? (
        <>
          <Text size="sm" fw={600}>{formatDay(deadline.on, i18n.language)}</Text>
          <Text size="sm">{t(`deadline.${deadline.kind}`)}</Text>
          <Text size="sm" c="dimmed">{daysUntil(deadline.on) <= 0 ? t('today') : t('in', { count: daysUntil(deadline.on) })}</Text>
        </>
      ) : <Text size="sm" c="dimmed">{t('nothingNext')}</Text>}
    </div>
  );
}
