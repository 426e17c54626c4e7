import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { bookingQuery } from '../bookings/api.js';
import { CancelForm } from './cancel-form.js';

const route = getRouteApi('/inside/bookings/$bookingId/cancel');

export function CancelPage() {
  const { bookingId } = route.useParams();
  const { t } = useTranslation('amendments');
  return (
    <Answer page query={useQuery(bookingQuery(bookingId))} shapes={[60, 160, 160]}>
      {(booking) => (
        <Page
          title={t('cancel', { reference: booking.reference })}
          back={<TextLink to="/bookings/$bookingId" params={{ bookingId }} size="sm">{t('backTo', { reference: booking.reference })}</TextLink>}
          intro={t('cancelIntro')}
        >
          <CancelForm booking={booking} />
        </Page>
      )}
    </Answer>
  );
}
