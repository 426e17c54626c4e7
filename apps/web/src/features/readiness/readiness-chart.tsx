import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { ChartFigure } from '../charts/chart-figure.js';
import { readinessDaysQuery } from './api.js';
import { eachDay } from './each-day.js';
import type { ReadinessDay } from './types.js';

const height = 200;

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

function Chart({ days: told }: { readonly days: readonly ReadinessDay[] }) {
  const { t, i18n } = useTranslation(['readiness', 'charts']);
  const days = eachDay(told, new Date().toISOString().slice(0, 10));
  const [first, last] = [days[0]!, days.at(-1)!];
  return (
    <ChartFigure
      words={t('chart.words', { ready: last.ready, travellers: last.travellers, day: formatDay(first.day, i18n.language) })}
      moment={t('charts:readiness.day')}
      height={height}
      points={days.map(({ day, travellers, ready }) => ({ label: formatDay(day, i18n.language), values: { travellers, ready } }))}
      series={[
        { name: 'travellers', label: t('chart.travellers', { count: last.travellers }), color: 'var(--muted)', dashed: true },
        { name: 'ready', label: t('chart.ready', { count: last.ready }), color: 'var(--success)' },
      ]}
    />
  );
}
