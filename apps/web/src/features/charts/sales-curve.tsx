import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { salesCurveQuery, type SalesCurveData } from './api.js';
import { ChartFigure } from './chart-figure.js';

/** How a departure sold: of one allotment at a time, through its first day or day by day. */
export function SalesCurve({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('charts');
  return (
    <Section title={t('sales.title')}>
      <Answer query={useQuery(salesCurveQuery(departureId))} shapes={[260]}>
        {(curve) => (curve.allotments.length === 0 ? <Text c="dimmed">{t('sales.none')}</Text> : <Curve curve={curve} />)}
      </Answer>
    </Section>
  );
}

function Curve({ curve: { allotments, hours, days } }: { readonly curve: SalesCurveData }) {
  const { t, i18n } = useTranslation('charts');
  const [chosen, setChosen] = useState<string | null>(null);
  const [by, setBy] = useState<'hours' | 'days'>(days.length > 1 ? 'days' : 'hours');
  const allotment = allotments.find(({ id }) => id === chosen) ?? allotments[0]!;
  const told = by === 'hours' ? hours : days;
  const step = by === 'hours' ? 3_600_000 : 86_400_000;
  // Nothing was sold before the first of them: the picture begins with that.
  const before = { until: new Date(Date.parse(told[0]!.until) - step).toISOString(), sold: {} as Readonly<Record<string, number>> };
  const points = [before, ...told].map(({ until, sold }) => ({
    label: by === 'hours' ? formatInstant(until, i18n.language) : formatDay(until.slice(0, 10), i18n.language), values: { sold: sold[allotment.id] ?? 0 },
  }));
  const [first, last] = [points[0], points.at(-1)];
  const words = t('sales.words', { label: allotment.label, first: first?.values.sold ?? 0, start: first?.label ?? '', last: last?.values.sold ?? 0, end: last?.label ?? '' });
  return (
    <Stack gap="sm">
      <Group gap="sm">
        <NativeSelect label={t('sales.allotment')} data={allotments.map(({ id, label }) => ({ value: id, label }))} value={allotment.id} onChange={(event) => setChosen(event.target.value)} />
        <NativeSelect label={t('sales.by')} data={(['hours', 'days'] as const).map((value) => ({ value, label: t(`sales.${value}`) }))} value={by} onChange={(event) => setBy(event.target.value === 'hours' ? 'hours' : 'days')} />
      </Group>
      <ChartFigure words={words} moment={t('sales.until')} points={points} series={[{ name: 'sold', label: t('sales.sold'), color: 'var(--accent)' }]} />
    </Stack>
  );
}
