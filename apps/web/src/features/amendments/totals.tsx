import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '../../ui/money.js';
import styles from './amendments.module.css';
import { signed } from './cost-lines.js';

interface TotalsProps {
  readonly before: Money;
  readonly difference: Money;
  readonly total: Money;
}

/** What was owed, what is different, what is owed then. */
export function Totals({ before, difference, total }: TotalsProps) {
  const { t, i18n } = useTranslation('amendments');
  return (
    <Stack gap={2}>
      <Row label={t('totalBefore')} amount={formatMoney(before, i18n.language)} />
      <Row label={t('difference')} amount={signed(difference, i18n.language)} />
      <Row label={t('total')} amount={formatMoney(total, i18n.language)} strong />
    </Stack>
  );
}

interface RowProps {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}

export function Row({ label, amount, strong = false }: RowProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size={strong ? 'md' : 'sm'} fw={strong ? 700 : undefined}>{label}</Text>
      <Text size={strong ? 'md' : 'sm'} fw={strong ? 700 : undefined} className={styles['amount']}>{amount}</Text>
    </Group>
  );
}
