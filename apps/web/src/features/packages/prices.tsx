import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import type { Price } from './types.js';

interface PricesProps {
  readonly prices: readonly Price[];
}

export function Prices({ prices }: PricesProps) {
  const { t, i18n } = useTranslation('departures');
  return (
    <Section title={t('prices')}>
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
    </Section>
  );
}
