import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { dayThere, daysOf } from './days-of.js';
import { LogEntry } from './log-entry.js';
import styles from './log.module.css';
import type { LogLine } from './types.js';

interface LogDaysProps {
  readonly lines: readonly LogLine[];
  readonly withBooking: boolean;
}

/** What happened, day by day, the newest first. */
export function LogDays({ lines, withBooking }: LogDaysProps) {
  const { t, i18n } = useTranslation('log');
  const [today, yesterday] = [dayThere(new Date()), dayThere(new Date(Date.now() - 86_400_000))];
  const nameOf = (day: string): string => (day === today ? t('today') : day === yesterday ? t('yesterday') : formatDay(day, i18n.language, 'long'));
  return (
    <>
      {daysOf(lines).map(({ day, lines: of }) => (
        <section key={day} aria-label={nameOf(day)}>
          <h3 className={styles['day']}>{nameOf(day)}</h3>
          <ol className={styles['entries']}>{of.map((line) => <LogEntry key={line.seq} line={line} withBooking={withBooking} />)}</ol>
        </section>
      ))}
    </>
  );
}
