import { Box, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '../../ui/money.js';
import styles from './amendments.module.css';
import type { ChangeLine } from './types.js';

interface CostLinesProps {
  readonly lines: readonly ChangeLine[];
  readonly currency: string;
}

const amountOf = ({ before, after }: ChangeLine): number => (after?.amount ?? 0) - (before?.amount ?? 0);

/** What a change costs, traveller by traveller: each line with its difference, a fee with how it comes about. */
export function CostLines({ lines, currency }: CostLinesProps) {
  const { t, i18n } = useTranslation('amendments');
  const told = lines.filter((line) => amountOf(line) !== 0 || line.why !== null);
  if (told.length === 0) return <Text size="sm" c="dimmed">{t('costsNothing')}</Text>;
  const groups = Map.groupBy(told, ({ travellerId, name }) => travellerId ?? name ?? '');
  return (
    <Stack gap="md">
      {[...groups].map(([key, own]) => (
        <div key={key}>
          <Text size="sm" fw={650}>{own[0]?.name ?? t('wholeBooking')}</Text>
          <Box component="ul" className={styles['lines']}>
            {own.map((line) => (
              <li key={line.option}>
                <Group justify="space-between" wrap="nowrap" gap="sm" align="baseline">
                  <Text size="sm" {...(line.after === null ? { c: 'dimmed', td: 'line-through' } : {})}>{line.label}</Text>
                  <Text size="sm" className={styles['amount']}>{signed({ amount: amountOf(line), currency }, i18n.language)}</Text>
                </Group>
                {line.why && <Text size="xs" c="dimmed">{line.why}</Text>}
              </li>
            ))}
          </Box>
        </div>
      ))}
    </Stack>
  );
}

/** An amount with its sign, since it is a difference. */
export const signed = (money: Money, language: string): string => `${money.amount > 0 ? '+' : ''}${formatMoney(money, language)}`.replace('-', '−');
