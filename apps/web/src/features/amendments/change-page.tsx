import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { bookingQuery } from '../bookings/api.js';
import type { Booking } from '../bookings/types.js';
import { departureQuery } from '../packages/api.js';
import { ChangeForm } from './change-form.js';

const route = getRouteApi('/inside/bookings/$bookingId/change');

export function ChangePage() {
  const { bookingId } = route.useParams();
  return <Answer page query={useQuery(bookingQuery(bookingId))} shapes={[60, 160, 260]}>{(booking) => <Shown booking={booking} />}</Answer>;
}

function Shown({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('amendments');
  return (
    <Page
      title={t('change', { reference: booking.reference })}
      back={<TextLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} size="sm">{t('backTo', { reference: booking.reference })}</TextLink>}
      intro={t('changeIntro')}
    >
      <Answer query={useQuery(departureQuery(booking.departureId))} shapes={[160, 260]}>
        {(departure) => <ChangeForm booking={booking} departure={departure} />}
      </Answer>
    </Page>
  );
}
