import { List, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { Price, PriceCondition } from './types.js';

interface PricesProps {
  readonly prices: readonly Price[];
  readonly conditions: readonly PriceCondition[];
}

export function Prices({ prices, conditions }: PricesProps) {
  const { t, i18n } = useTranslation('departures');
  return (
    <Section title={t('prices')}>
      {prices.length === 0 && <Text size="sm" c="dimmed">{t('noPrices')}</Text>}
      <Table>
        <Table.Tbody>
          {prices.map(({ option, label, price }) => (
            <Table.Tr key={option}>
              <Table.Td pl={0}>{label}</Table.Td>
              <Table.Td ta="right" pr={0}>{formatMoney(price, i18n.language)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {conditions.length > 0 && <List size="sm" mt="xs" c="dimmed">{conditions.map(({ label }, at) => <List.Item key={at}>{label}</List.Item>)}</List>}
    </Section>
  );
}
