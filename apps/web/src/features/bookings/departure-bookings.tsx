import { Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { bookingsQuery } from './api.js';
import { BookingStatusBadge } from './status-badge.js';
import type { BookingSummary } from './types.js';

interface DepartureBookingsProps {
  readonly departureId: string;
}

export function DepartureBookings({ departureId }: DepartureBookingsProps) {
  const { t } = useTranslation(['bookings', 'bulk']);
  const mayChangeMany = useMay('booking.bulk');
  const query = useInfiniteQuery(bookingsQuery(departureId));
  return (
    <Section title={t('title')} aside={mayChangeMany && <ButtonLink to="/bookings/many" search={{ departure: departureId }} variant="default" size="xs">{t('bulk:open')}</ButtonLink>}>
      <Answer query={query} shapes={[48, 48, 48]}>
        {({ pages }) => {
          const bookings = pages.flatMap((page) => page.items);
          if (bookings.length === 0) return <Text c="dimmed">{t('empty.body')}</Text>;
          return (
            <Stack gap="md">
              {bookings.map((booking) => <BookingLine key={booking.id} booking={booking} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Section>
  );
}

function BookingLine({ booking }: { readonly booking: BookingSummary }) {
  const { t, i18n } = useTranslation('bookings');
  return (
    <Group justify="space-between" gap="xs">
      <div style={{ flex: '1 1 9rem', minWidth: 0 }}>
        <TextLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} fw={650}>{booking.reference}</TextLink>
        <Text size="sm" c="dimmed">
          {booking.leader.name} · {t('travellers', { count: booking.partySize })} · {formatMoney(booking.total, i18n.language)}
        </Text>
      </div>
      <BookingStatusBadge status={booking.status} />
    </Group>
  );
}
