import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import styles from './authorities.module.css';
import type { AuthorityCalendar, DeadlinePath } from './types.js';

interface DeadlineStepsProps {
  readonly path: DeadlinePath;
  readonly pickUp: AuthorityCalendar['pickUp'];
  readonly leadTime: { readonly days: number; readonly unit: 'calendar-days' | 'working-days' };
}

/** From the last safe day to hand in to the day of entry, and why each day is what it is. */
export function DeadlineSteps({ path, pickUp, leadTime }: DeadlineStepsProps) {
  const { t, i18n } = useTranslation('authorities');
  const steps = [
    { day: path.submitBy, words: path.submitBy === path.leadFrom ? t('deadline.handIn') : t('deadline.handInBatch') },
    { day: path.leadFrom, words: t(leadTime.unit === 'working-days' ? 'deadline.leadWorking' : 'deadline.lead', { count: leadTime.days }) },
    ...(pickUp ? [{ day: path.answerBy, words: t('deadline.pickUp', { place: pickUp.place, count: pickUp.workingDays }) }] : []),
    { day: path.entryDate, words: t('deadline.enter') },
  ];
  return (
    <ol className={styles['steps']}>
      {steps.map(({ day, words }, at) => (
        <li key={words} className={styles['step']} data-first={at === 0 || undefined}><strong>{formatDay(day, i18n.language)}</strong><span>{words}</span></li>
      ))}
    </ol>
  );
}
