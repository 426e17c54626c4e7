import { Badge, Button, Group, List, Paper, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { PriceListForm } from './price-list-form.js';
import type { Package, PriceList } from './types.js';

interface PriceListsProps {
  readonly sold: Package;
  readonly mayWrite: boolean;
}

/** What a package costs: one list for each currency and time, each changed in its place. */
export function PriceLists({ sold, mayWrite }: PriceListsProps) {
  const { t } = useTranslation('packages');
  const [editing, setEditing] = useState<string | null>(null);
  const close = (): void => setEditing(null);
  return (
    <Section title={t('priceLists')} aside={mayWrite && editing !== 'new' && <Button variant="light" size="compact-md" onClick={() => setEditing('new')}>{t('newPriceList')}</Button>}>
      <Stack>
        {editing === 'new' && <Paper withBorder p="md"><PriceListForm sold={sold} list={null} onClose={close} /></Paper>}
        {sold.priceLists.map((list) => (
          <Paper key={list.id} withBorder p="md">
            {editing === list.id ? <PriceListForm sold={sold} list={list} onClose={close} /> : <ShownList list={list} {...(mayWrite ? { onEdit: () => setEditing(list.id) } : {})} />}
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

function ShownList({ list, onEdit }: { readonly list: PriceList; readonly onEdit?: () => void }) {
  const { t, i18n } = useTranslation('packages');
  const { currency, validFrom, validUntil, prices, conditions } = list;
  const day = (text: string): string => formatDay(text, i18n.language);
  const time = validFrom ? (validUntil ? t('fromUntil', { from: day(validFrom), until: day(validUntil) }) : t('from', { from: day(validFrom) })) : validUntil ? t('until', { until: day(validUntil) }) : t('always');
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Group gap="xs"><Badge variant="light">{currency}</Badge><Text size="sm">{time}</Text></Group>
        {onEdit && <Button variant="subtle" size="compact-sm" aria-label={t('editPrices', { currency })} onClick={onEdit}>{t('edit')}</Button>}
      </Group>
      <Table>
        <Table.Tbody>
          {prices.map(({ option, label, price }) => (
            <Table.Tr key={option}><Table.Td pl={0}>{label}</Table.Td><Table.Td ta="right" pr={0} style={{ whiteSpace: 'nowrap' }}>{formatMoney(price, i18n.language)}</Table.Td></Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {conditions.length > 0 && (
        <List size="sm" mt="xs" c="dimmed">{conditions.map(({ kind, label }, at) => <List.Item key={at}>{t(`conditions.${kind}`)}: {label}</List.Item>)}</List>
      )}
    </>
  );
}
