import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import styles from './charts.module.css';
import type { ChartPoint, ChartSeries } from './types.js';

interface StairsProps {
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  readonly height: number;
}

/** Counts that stay until they change, as areas. Loaded when a page shows one: the library is large. */
export default function Stairs({ points, series, height }: StairsProps) {
  return (
    <AreaChart
      h={height}
      className={styles['stairs']}
      data={points.map(({ label, values }) => ({ label, ...values }))}
      dataKey="label"
      series={series.map(({ name, label, color, dashed }) => ({ name, label, color, ...(dashed && { strokeDasharray: '6 4' }) }))}
      curveType="stepAfter"
      withDots={false}
      withGradient={false}
      fillOpacity={0.15}
      yAxisProps={{ allowDecimals: false, width: 44 }}
      xAxisProps={{ minTickGap: 28 }}
      areaChartProps={{ accessibilityLayer: false }}
      areaProps={{ isAnimationActive: false }}
    />
  );
}
