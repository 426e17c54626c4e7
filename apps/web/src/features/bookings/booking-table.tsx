import { Group, Paper, Stack, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { CardLink, TextLink } from '../../ui/desk/link.js';
import { formatMoney } from '../../ui/money.js';
import { departuresQuery } from '../packages/api.js';
import { BookingStatusBadge } from './status-badge.js';
import type { BookingSummary } from './types.js';

interface BookingTableProps {
  readonly bookings: readonly BookingSummary[];
}

/** A page of bookings: a table where there is room for one, cards where there is not. */
export function BookingTable({ bookings }: BookingTableProps) {
  return (
    <>
      <Paper withBorder visibleFrom="sm" style={{ overflowX: 'auto' }}><Rows bookings={bookings} /></Paper>
      <Stack gap="sm" hiddenFrom="sm">{bookings.map((booking) => <BookingCard key={booking.id} booking={booking} />)}</Stack>
    </>
  );
}

function Rows({ bookings }: BookingTableProps) {
  const { t, i18n } = useTranslation(['bookingList', 'bookings']);
  const names = useDepartureNames();
  return (
    <Table verticalSpacing="sm" highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.reference')}</Table.Th>
          <Table.Th>{t('column.leader')}</Table.Th>
          <Table.Th visibleFrom="md">{t('column.departure')}</Table.Th>
          <Table.Th ta="right">{t('column.party')}</Table.Th>
          <Table.Th ta="right">{t('column.total')}</Table.Th>
          <Table.Th visibleFrom="md">{t('column.taken')}</Table.Th>
          <Table.Th>{t('column.status')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {bookings.map((booking) => (
          <Table.Tr key={booking.id}>
            <Table.Td><TextLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} fw={650}>{booking.reference}</TextLink></Table.Td>
            <Table.Td maw={260}><Text size="sm" truncate>{booking.leader.name}</Text><Text size="xs" c="dimmed" truncate>{booking.leader.email}</Text></Table.Td>
            <Table.Td visibleFrom="md"><Text size="sm">{names.get(booking.departureId) ?? ''}</Text></Table.Td>
            <Table.Td ta="right">{booking.partySize}</Table.Td>
            <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>{formatMoney(booking.total, i18n.language)}</Table.Td>
            <Table.Td visibleFrom="md"><Text size="sm" c="dimmed">{formatInstant(booking.createdAt, i18n.language)}</Text></Table.Td>
            <Table.Td><BookingStatusBadge status={booking.status} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function BookingCard({ booking }: { readonly booking: BookingSummary }) {
  const { t, i18n } = useTranslation('bookings');
  const names = useDepartureNames();
  return (
    <CardLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={650}>{booking.reference}</Text>
        <BookingStatusBadge status={booking.status} />
      </Group>
      <Text truncate>{booking.leader.name}</Text>
      <Text size="sm" c="dimmed">{[names.get(booking.departureId), t('travellers', { count: booking.partySize }), formatMoney(booking.total, i18n.language)].filter(Boolean).join(' · ')}</Text>
    </CardLink>
  );
}

function useDepartureNames(): ReadonlyMap<string, string> {
  const { data } = useInfiniteQuery(departuresQuery);
  return new Map(data?.pages.flatMap((page) => page.items.map(({ id, packageName }) => [id, packageName] as const)) ?? []);
}
