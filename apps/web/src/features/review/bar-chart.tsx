import { Table, Text } from '@mantine/core';
import styles from './review.module.css';

export interface Bar {
  readonly label: string;
  readonly values: readonly number[];
}

interface BarChartProps {
  /** What the values of a bar are; a second one is a part of the first. */
  readonly columns: readonly string[];
  readonly first: string;
  readonly bars: readonly Bar[];
  readonly none: string;
}

/** A table of counts with a bar drawn in each row. */
export function BarChart({ columns, first, bars, none }: BarChartProps) {
  if (bars.length === 0) return <Text c="dimmed">{none}</Text>;
  const most = Math.max(1, ...bars.map(({ values }) => values[0] ?? 0));
  return (
    <Table fz="sm" verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr><Table.Th>{first}</Table.Th><Table.Td aria-hidden />{columns.map((column) => <Table.Th key={column} ta="right">{column}</Table.Th>)}</Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bars.map(({ label, values }) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" fw={400} style={{ overflowWrap: 'break-word' }}>{label}</Table.Th>
            <Table.Td w={{ base: '20%', sm: '40%' }} aria-hidden>
              <svg className={styles['bar']} viewBox={`0 0 ${most} 1`} preserveAspectRatio="none">
                {values.slice(0, 2).map((value, at) => <rect key={at} className={styles[at === 0 && values.length > 1 ? 'back' : 'front']} width={value} height={1} />)}
              </svg>
            </Table.Td>
            {values.map((value, at) => <Table.Td key={columns[at]} ta="right">{value}</Table.Td>)}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
