import { IconAnchor, IconBarrierBlock, IconPlane, IconTrain } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './timetable.module.css';
import type { Place } from './types.js';

const icons = { airport: IconPlane, station: IconTrain, 'border-post': IconBarrierBlock, port: IconAnchor } as const;

/** What a place is. */
export function PlaceIcon({ kind }: Pick<Place, 'kind'>) {
  const { t } = useTranslation('timetable');
  const Icon = icons[kind];
  return <Icon size={18} stroke={1.6} className={styles['icon'] ?? ''} role="img" aria-label={t(`place.kinds.${kind}`)} />;
}
