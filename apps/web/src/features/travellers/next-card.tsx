import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import phone from '../../ui/phone/phone.module.css';
import { Tick } from '../../ui/phone/tick.js';
import type { NextAction } from './next-action.js';
import styles from './next.module.css';

interface NextCardProps {
  readonly next: NextAction;
}

/** The one thing to do now and its last day; or that there is none. */
export function NextCard({ next: { code, place, due } }: NextCardProps) {
  const { t, i18n } = useTranslation('next');
  const late = due !== null && due < new Date().toISOString().slice(0, 10);
  const day = due && formatDay(due, i18n.language);
  return (
    <section className={styles['next']} data-quiet={place === null ? '' : undefined} aria-label={t('title')}>
      {place && <p className={styles['when']} data-late={late ? '' : undefined}>{day ? t(late ? 'late' : 'until', { day }) : t('now')}</p>}
      <p className={styles['what']}>{code === 'done' && <Tick />} {t(`what.${code}`)}</p>
      {place && <a className={phone['button']} href={place}>{t('go')}</a>}
    </section>
  );
}
