import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { readinessDaysQuery } from './api.js';
import styles from './readiness.module.css';
import type { ReadinessDay } from './types.js';

const [width, height, edge] = [320, 96, 4];

/** How many travelled and how many of them were ready, day by day. */
export function ReadinessChart({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('readiness');
  return (
    <Section title={t('chart.title')}>
      <Answer query={useQuery(readinessDaysQuery(departureId))} shapes={[height]}>
        {(days) => (days.length === 0 ? <Text size="sm" c="dimmed">{t('chart.none')}</Text> : <Chart days={days} />)}
      </Answer>
    </Section>
  );
}

const shifted = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function Chart({ days: told }: { readonly days: readonly ReadinessDay[] }) {
  const { t, i18n } = useTranslation('readiness');
  const today = new Date().toISOString().slice(0, 10);
  // Nobody went before the first change: the picture begins with that.
  const days = [{ day: shifted(told[0]!.day, -1), travellers: 0, ready: 0 }, ...told];
  const [first, last] = [days[0]!, days.at(-1)!];
  const end = shifted(last.day > today ? last.day : today, 1);
  const span = Math.max(1, Date.parse(end) - Date.parse(first.day));
  const most = Math.max(1, ...days.map(({ travellers }) => travellers));
  const x = (day: string): number => edge + ((Date.parse(day) - Date.parse(first.day)) / span) * (width - 2 * edge);
  const y = (count: number): number => height - edge - (count / most) * (height - 2 * edge);
  const stairs = (count: (day: ReadinessDay) => number): string =>
    days.map((day, at) => `${at === 0 ? 'M' : `H${x(day.day)} V`}${at === 0 ? `${x(day.day)} ` : ''}${y(count(day))}`).join(' ') + ` H${x(end)}`;
  const floor = `V${y(0)} H${edge} Z`;
  return (
    <figure className={styles['chart']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('chart.words', { ready: last.ready, travellers: last.travellers, day: formatDay(first.day, i18n.language) })}>
        <path data-line="travellers" d={`${stairs(({ travellers }) => travellers)} ${floor}`} />
        <path data-line="ready" d={`${stairs(({ ready }) => ready)} ${floor}`} />
      </svg>
      <figcaption>
        <span>{formatDay(first.day, i18n.language)}</span>
        <span className={styles['legend']}><i data-line="travellers" aria-hidden />{t('chart.travellers', { count: last.travellers })}<i data-line="ready" aria-hidden />{t('chart.ready', { count: last.ready })}</span>
        <span>{formatDay(today, i18n.language)}</span>
      </figcaption>
    </figure>
  );
}
