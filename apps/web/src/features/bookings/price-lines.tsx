import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import styles from './bookings.module.css';
import type { PriceLine } from './types.js';

interface PriceLinesProps {
  readonly lines: readonly PriceLine[];
}

/** What one traveller pays, line by line; what is taken off stands in green. */
export function PriceLines({ lines }: PriceLinesProps) {
  const { i18n } = useTranslation();
  return (
    <Stack component="ul" gap={2} className={styles['party']}>
      {lines.map(({ option, label, price }) => (
        <Group key={option} component="li" justify="space-between" wrap="nowrap" align="flex-start" gap="md">
          <Text size="sm">{label}</Text>
          <Text size="sm" style={{ whiteSpace: 'nowrap' }} {...(price.amount < 0 ? { c: 'var(--success)' } : {})}>{formatMoney(price, i18n.language)}</Text>
        </Group>
      ))}
    </Stack>
  );
}
