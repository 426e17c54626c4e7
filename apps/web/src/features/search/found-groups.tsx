import { Combobox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BookingStatusBadge } from '../bookings/status-badge.js';
import type { Findings, FoundBooking, FoundTraveller } from './types.js';

/** What was found, bookings and travellers apart, each with why it was found. */
export function FoundGroups({ findings: { bookings, travellers } }: { readonly findings: Findings }) {
  const { t } = useTranslation('search');
  if (bookings.length + travellers.length === 0) return <Combobox.Empty>{t('nothing')}</Combobox.Empty>;
  return (
    <>
      {bookings.length > 0 && <Combobox.Group label={t('bookings')}>{bookings.map((found) => <BookingOption key={found.booking.id} found={found} />)}</Combobox.Group>}
      {travellers.length > 0 && <Combobox.Group label={t('travellers')}>{travellers.map((found) => <TravellerOption key={found.id} found={found} />)}</Combobox.Group>}
    </>
  );
}

function BookingOption({ found: { booking, matched, closeness } }: { readonly found: FoundBooking }) {
  const { t } = useTranslation(['search', 'bookings']);
  return (
    <Combobox.Option value={`booking:${booking.id}`}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600} truncate>{booking.leader.name} <Text span c="dimmed" fw={400}>{booking.reference}</Text></Text>
          <Text size="xs" c="dimmed" truncate>{[t('bookings:travellers', { count: booking.partySize }), t(`matched.${matched}`), closeness === 'similar' && t('similar')].filter(Boolean).join(' · ')}</Text>
        </div>
        <BookingStatusBadge status={booking.status} />
      </Group>
    </Combobox.Option>
  );
}

function TravellerOption({ found }: { readonly found: FoundTraveller }) {
  const { t } = useTranslation(['search', 'bookings']);
  const { booking, matched, closeness } = found;
  const name = [found.givenNames, found.surname].filter(Boolean).join(' ') || t('erased');
  return (
    <Combobox.Option value={`traveller-${found.id}:${booking?.id ?? ''}`} disabled={!booking}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600} truncate>{name}</Text>
          <Text size="xs" c="dimmed" truncate>
            {[found.email, booking ? t('in', { reference: booking.reference }) : t('noBooking'), t(`matched.${matched}`), closeness === 'similar' && t('similar')].filter(Boolean).join(' · ')}
          </Text>
        </div>
        {booking && <BookingStatusBadge status={booking.status} />}
      </Group>
    </Combobox.Option>
  );
}
