import { useTranslation } from 'react-i18next';
import styles from './authorities.module.css';
import { type AuthorityCalendar, type SpecialDay, usualWeekdays, type Weekday } from './types.js';

interface YearViewProps {
  readonly year: number;
  readonly calendar: AuthorityCalendar;
  readonly specialDays: readonly SpecialDay[];
  /** Undefined where days cannot be corrected. */
  readonly onChoose: ((day: string) => void) | undefined;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
const weekdayOf = (day: string): Weekday => (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;
const dayAt = (year: number, month: number, date: number): string => `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Twelve months at a glance: days off, holidays, what was corrected, and the days on which batches are taken. */
export function YearView({ year, calendar, specialDays, onChoose }: YearViewProps) {
  const { t, i18n } = useTranslation('authorities');
  const special = new Map(specialDays.map((one) => [one.day, one]));
  const working = calendar.workingWeekdays ?? usualWeekdays;
  const month = (at: number): string => new Intl.DateTimeFormat(i18n.language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(year, at, 1)));
  const look = (day: string) => {
    const known = special.get(day);
    const works = known?.works ?? working.includes(weekdayOf(day));
    const batch = works && (calendar.batchWeekdays?.includes(weekdayOf(day)) ?? false);
    const kind = known?.source === 'override' ? (known.works ? 'opened' : 'closed') : known ? 'holiday' : works ? (batch ? 'batch' : 'works') : 'off';
    return { kind, words: [t(`year.${kind}`), known?.name].filter(Boolean).join(': ') } as const;
  };
  return (
    <>
      <div className={styles['year']}>
        {Array.from({ length: 12 }, (_unused, at) => (
          <section key={at} aria-label={`${month(at)} ${year}`}>
            <h3 className={styles['month']}>{month(at)}</h3>
            <div className={styles['days']}>
              {Array.from({ length: daysIn(year, at) }, (_other, index) => {
                const day = dayAt(year, at, index + 1);
                const { kind, words } = look(day);
                const column = index === 0 ? { gridColumnStart: weekdayOf(day) } : undefined;
                return (
                  <button
                    key={day} type="button" className={styles['day']} data-kind={kind} style={column} disabled={!onChoose} title={words}
                    aria-label={`${day}, ${words}`} onClick={() => onChoose?.(day)}
                  >
                    {index + 1}
                  </button>
                );
              })}
            </div>
          </section>
        ))}
      </div>
      <ul className={styles['legend']}>
        {(['works', 'off', 'holiday', 'closed', 'opened', ...(calendar.batchWeekdays ? (['batch'] as const) : [])] as const).map((kind) => (
          <li key={kind}><span className={styles['swatch']} data-kind={kind} aria-hidden />{t(`year.${kind}`)}</li>
        ))}
      </ul>
    </>
  );
}
