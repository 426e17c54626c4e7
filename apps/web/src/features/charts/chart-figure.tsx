import { Skeleton, Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './charts.module.css';
import type { ChartPoint, ChartSeries } from './types.js';

const Stairs = lazy(() => import('./stairs.js'));

interface ChartFigureProps {
  /** What the picture says, in a sentence. */
  readonly words: string;
  /** What the moments are: the head of the table's first column. */
  readonly moment: string;
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly height?: number;
}

/** A chart with its legend, and the same numbers as a table that unfolds. */
export function ChartFigure({ words, moment, points, series, height = 240 }: ChartFigureProps) {
  const { t } = useTranslation('charts');
  return (
    <figure className={styles['figure']}>
      <div role="img" aria-label={words} className={styles['picture']}>
        <Suspense fallback={<Skeleton height={height} />}><Stairs points={points} series={series} height={height} /></Suspense>
      </div>
      {series.length > 1 && (
        <ul className={styles['legend']}>
          {series.map(({ name, label, color, dashed }) => <li key={name}><i style={{ borderTopColor: color, borderTopStyle: dashed ? 'dashed' : 'solid' }} aria-hidden />{label}</li>)}
        </ul>
      )}
      <details className={styles['fold']}>
        <summary>{t('table')}</summary>
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={words}>
          <Table verticalSpacing={4}>
            <Table.Thead><Table.Tr><Table.Th>{moment}</Table.Th>{series.map(({ name, label }) => <Table.Th key={name} ta="right">{label}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>
              {points.map(({ label, values }) => <Table.Tr key={label}><Table.Td>{label}</Table.Td>{series.map(({ name }) => <Table.Td key={name} ta="right">{values[name] ?? 0}</Table.Td>)}</Table.Tr>)}
            </Table.Tbody>
          </Table>
        </div>
      </details>
    </figure>
  );
}
