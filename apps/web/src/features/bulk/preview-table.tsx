import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../ui/desk/link.js';
import { formatMoney } from '../../ui/money.js';
import styles from './bulk.module.css';
import type { BulkPreview } from './types.js';

interface PreviewTableProps {
  readonly preview: BulkPreview;
  readonly busy: boolean;
  readonly onLeaveOut: () => void;
  readonly onGo: () => void;
}

/** What would become of each: the refused first, with the reason and the way to mend it. Nothing is done before they are mended or left out. */
export function PreviewTable({ preview, busy, onLeaveOut, onGo }: PreviewTableProps) {
  const { t, i18n } = useTranslation('bulk');
  const { action, done, refused, letters, money } = preview;
  const items = [...preview.items].sort((a, b) => Number(b.refused !== null) - Number(a.refused !== null));
  return (
    <Stack>
      <div role="status">
        <Text fw={650}>{[t('would', { count: done }), refused > 0 && t('refused', { count: refused })].filter(Boolean).join(', ')}</Text>
        <Text size="sm" c="dimmed">{letters > 0 ? t('letters', { count: letters }) : t('noLetters')}</Text>
        {action.kind === 'cancel' && money.map(({ currency, givenBack, total }) => (
          <Text key={currency} size="sm" c="dimmed">{t('money', { givenBack: formatMoney({ amount: givenBack, currency }, i18n.language), total: formatMoney({ amount: total, currency }, i18n.language) })}</Text>
        ))}
      </div>
      <div className={styles['table']}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.booking')}</Table.Th>
              <Table.Th>{t('column.outcome')}</Table.Th>
              <Table.Th ta="right">{t('column.letters')}</Table.Th>
              {action.kind === 'cancel' && <><Table.Th ta="right">{t('column.money')}</Table.Th><Table.Th ta="right">{t('column.total')}</Table.Th></>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{items.map((row) => <Row key={row.bookingId} row={row} withMoney={action.kind === 'cancel'} />)}</Table.Tbody>
        </Table>
      </div>
      <Group justify="flex-end">
        {refused > 0 && done > 0 && <Button variant="default" onClick={onLeaveOut}>{t('leaveOut', { count: refused })}</Button>}
        <Button color={action.kind === 'cancel' ? 'red' : 'accent'} disabled={refused > 0 || done === 0} loading={busy} onClick={onGo}>{t(`go.${action.kind}`, { count: done })}</Button>
      </Group>
      {refused > 0 && <Text size="sm" c="dimmed" ta="right">{t('mend')}</Text>}
    </Stack>
  );
}

function Row({ row: { bookingId, reference, leader, refused, letters, total, givenBack }, withMoney }: { readonly row: BulkPreview['items'][number]; readonly withMoney: boolean }) {
  const { t, i18n } = useTranslation('bulk');
  return (
    <Table.Tr>
      <Table.Td><TextLink to="/bookings/$bookingId" params={{ bookingId }} fw={650} target="_blank">{reference}</TextLink> <Text span size="sm" c="dimmed">{leader}</Text></Table.Td>
      <Table.Td>
        {refused
          ? <span className={styles['refused']}><IconAlertTriangle size={16} aria-hidden />{refused.detail ?? t('state.refused')}</span>
          : <span className={styles['fits']}><IconCheck size={16} aria-hidden />{t('fits')}</span>}
      </Table.Td>
      <Table.Td ta="right">{letters || '–'}</Table.Td>
      {withMoney && <><Table.Td ta="right">{refused ? '–' : formatMoney(givenBack, i18n.language)}</Table.Td><Table.Td ta="right">{refused ? '–' : formatMoney(total, i18n.language)}</Table.Td></>}
    </Table.Tr>
  );
}
