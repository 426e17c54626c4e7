import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import type { Exposure } from './types.js';

/** What is at stake, by currency, and how the refunds come about. */
export function ExposureTable({ exposure }: { readonly exposure: readonly Exposure[] }) {
  const { t, i18n } = useTranslation('suspension');
  if (exposure.length === 0) return <Text size="sm" c="dimmed">{t('exposure.none')}</Text>;
  return (
    <Stack gap="xs">
      <Table.ScrollContainer minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['currency', 'people', 'booked', 'paid', 'owed', 'refund', 'credit'] as const).map((column) => <Table.Th key={column}>{t(`exposure.${column}`)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {exposure.map((one) => (
              <Table.Tr key={one.currency}>
                <Table.Td>{one.currency}</Table.Td>
                <Table.Td>{t('exposure.counts', { bookings: one.bookings, travellers: one.travellers })}</Table.Td>
                {[one.booked, one.paid, one.owed].map((money, at) => <Table.Td key={at}>{formatMoney(money, i18n.language)}</Table.Td>)}
                <Table.Td>{formatMoney(one.refund.back, i18n.language)}<Text size="xs" c="dimmed">{t('exposure.kept', { money: formatMoney(one.refund.kept, i18n.language) })}</Text></Table.Td>
                <Table.Td>{formatMoney(one.credit.back, i18n.language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <div>
        {exposure.flatMap(({ currency, lines }) => lines.map(({ label, scale, travellers, kept }) => (
          <Text key={`${currency} ${label} ${scale}`} size="sm" c="dimmed">{t('exposure.line', { label, scale, count: travellers, money: formatMoney(kept, i18n.language) })}</Text>
        )))}
      </div>
    </Stack>
  );
}
