import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { weekdayName, weekdays } from './service-words.js';
import styles from './timetable.module.css';
import type { Service } from './types.js';

/** The seven days of the week, those on which it runs set off; read out as those alone. */
export function ServiceDays({ running }: { readonly running: Service['weekdays'] }) {
  const { t, i18n } = useTranslation('timetable');
  const named = running.length === 7 ? t('service.daily') : t('service.onDays', { days: weekdays.filter((day) => running.includes(day)).map((day) => weekdayName(day, i18n.language, 'long')).join(', ') });
  return (
    <div>
      <VisuallyHidden>{named}</VisuallyHidden>
      <ul className={styles['days']} aria-hidden>
        {weekdays.map((day) => <li key={day} className={styles['day']} data-runs={running.includes(day)}>{weekdayName(day, i18n.language, 'short')}</li>)}
      </ul>
    </div>
  );
}
