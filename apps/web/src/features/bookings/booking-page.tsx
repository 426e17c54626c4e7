import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { BookingHistory } from '../amendments/booking-history.js';
import { BookingMoney } from '../billing/booking-money.js';
import { WhoPays } from '../billing/who-pays.js';
import { BookingLog } from '../log/booking-log.js';
import { departureQuery } from '../packages/api.js';
import { bookingQuery } from './api.js';
import { BookingActions } from './booking-actions.js';
import { BookingPrice, BookingTerms } from './booking-terms.js';
import { BookedTravellers } from './booked-travellers.js';
import { BookingStatusBadge } from './status-badge.js';
import type { Booking } from './types.js';

const route = getRouteApi('/inside/bookings/$bookingId');

export function BookingPage() {
  const { bookingId } = route.useParams();
  return <Answer page query={useQuery(bookingQuery(bookingId))} shapes={[60, 90, 260]}>{(booking) => <Shown booking={booking} />}</Answer>;
}

function Shown({ booking }: { readonly booking: Booking }) {
  const { t, i18n } = useTranslation('bookings');
  const departure = useQuery(departureQuery(booking.departureId));
  const mayAmend = useMay('booking.amend');
  return (
    <Page
      title={`${t('reference')} ${booking.reference}`}
      back={
        <TextLink to="/departures/$departureId" params={{ departureId: booking.departureId }} size="sm">
          {departure.data?.packageName ?? booking.departureId}
        </TextLink>
      }
      intro={
        <Stack gap={4} align="flex-start">
          <BookingStatusBadge status={booking.status} />
          <Text size="sm">{t('leader')}: {booking.leader.name}, {booking.leader.email}</Text>
          <Text size="sm">{t('created', { at: formatInstant(booking.createdAt, i18n.language) })}</Text>
        </Stack>
      }
      actions={<Text fw={700} fz={22}>{formatMoney(booking.total, i18n.language)}</Text>}
    >
      <BookingActions booking={booking} />
      <BookingMoney booking={booking} />
      <WhoPays booking={booking} />
      <BookedTravellers booking={booking} departure={departure.data} />
      <BookingPrice booking={booking} />
      <BookingTerms booking={booking} departure={departure.data} />
      {mayAmend && <BookingHistory bookingId={booking.id} />}
      <BookingLog bookingId={booking.id} />
    </Page>
  );
}
