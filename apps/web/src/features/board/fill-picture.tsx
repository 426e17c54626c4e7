import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';
import { ShareBar } from './share-bar.js';
import type { BoardAllotment } from './types.js';

/** So many stand open; the others are folded. */
const open = 3;

/** What is sold, held and left of every allotment in one picture: the places large, the others as thin lines under them. */
export function FillPicture({ allotments }: { readonly allotments: readonly BoardAllotment[] }) {
  const { t } = useTranslation('departureBoard');
  const [places, others] = [allotments.filter(({ kind }) => kind === 'place'), allotments.filter(({ kind }) => kind !== 'place')];
  if (allotments.length === 0) return <Text size="sm" c="dimmed">{t('noPlaces')}</Text>;
  return (
    <div>
      {places.map((place) => <Line key={place.id} allotment={place} />)}
      {others.slice(0, open).map((allotment) => <Line key={allotment.id} allotment={allotment} thin />)}
      {others.length > open && (
        <details className={styles['fold']}>
          <summary>{t('more', { count: others.length - open })}</summary>
          {others.slice(open).map((allotment) => <Line key={allotment.id} allotment={allotment} thin />)}
        </details>
      )}
    </div>
  );
}

function Line({ allotment: { label, shared, capacity, sold, held, left }, thin = false }: { readonly allotment: BoardAllotment; readonly thin?: boolean }) {
  const { t } = useTranslation('departureBoard');
  const words = t('fill', { sold, held, left });
  return (
    <div className={styles['line']} data-thin={thin || undefined}>
      <span className={styles['name']} title={shared ? `${label}, ${t('shared')}` : label}>{label}</span>
      <span className={styles['figure']}>{left <= 0 ? t('soldOut') : t('left', { count: left })}</span>
      <ShareBar label={`${label}: ${words}${shared ? `, ${t('shared')}` : ''}`} parts={[{ part: 'sold', count: sold }, { part: 'held', count: held }]} whole={capacity} thin={thin} />
    </div>
  );
}
