import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import phone from '../../ui/phone/phone.module.css';
import styles from './privacy.module.css';
import type { Look } from './types.js';

interface LooksListProps {
  readonly looks: readonly Look[];
}

/** Every look at the passport, the photo and the papers: when, who, why. */
export function LooksList({ looks }: LooksListProps) {
  const { t, i18n } = useTranslation('privacy');
  return (
    <div className={styles['part']}>
      <h3>{t('looks.title')}</h3>
      <p>{looks.length === 0 ? t('looks.none') : t('looks.body')}</p>
      <ul className={styles['looks']}>
        {looks.map(({ at, by, reason }) => (
          <li key={`${at} ${reason}`}>
            <strong>{by ? t(`looks.by.${by.role}`, { name: by.firstName }) : t('looks.by.unknown')}</strong>
            <span>{t('looks.reason', { reason })}</span>
            <time className={phone['muted']} dateTime={at}>{formatInstant(at, i18n.language)}</time>
          </li>
        ))}
      </ul>
    </div>
  );
}
