import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { ShareBar } from './share-bar.js';
import type { BoardDeparture } from './types.js';

const icons = { ready: IconCheck, blocked: IconClock, late: IconAlertTriangle };

/** Travellers by whether they can leave: a bar, and each count with its sign and word. */
export function ReadinessPicture({ readiness, anySold }: { readonly readiness: BoardDeparture['readiness']; readonly anySold: boolean }) {
  const { t } = useTranslation('departureBoard');
  const whole = readiness.ready + readiness.blocked + readiness.late;
  if (whole === 0) return <Text size="sm" c="dimmed">{t(anySold ? 'workedOut' : 'nobody')}</Text>;
  const parts = (['ready', 'blocked', 'late'] as const).map((part) => ({ part, count: readiness[part], words: t(part, { count: readiness[part] }) }));
  const hints = { ready: undefined, blocked: t('blockedHint'), late: t('lateHint') };
  return (
    <div>
      <ShareBar label={parts.map(({ words }) => words).join(', ')} parts={parts} whole={whole} />
      <ul className={styles['counts']}>
        {parts.filter(({ part, count }) => count > 0 || part === 'ready').map(({ part, words }) => {
          const Icon = icons[part];
          return <li key={part} data-part={part} title={hints[part]}><Icon size={15} aria-hidden />{words}</li>;
        })}
      </ul>
    </div>
  );
}
