import { IconPlugConnectedX } from '@tabler/icons-react';
import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** Says that there is no line, and what becomes of what was typed and sent. */
export function LineLost() {
  const { t } = useTranslation('desk');
  const online = useSyncExternalStore((changed) => onlineManager.subscribe(changed), () => onlineManager.isOnline());
  return <div role="status">{!online && <p className={styles['lost']}><IconPlugConnectedX size={18} aria-hidden />{t('lineLost')}</p>}</div>;
}
