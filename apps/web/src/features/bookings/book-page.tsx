import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { departureQuery } from '../packages/api.js';
import { BookingForm } from './booking-form.js';

const route = getRouteApi('/inside/departures/$departureId/book');

export function BookPage() {
  const { departureId } = route.useParams();
  const { t, i18n } = useTranslation('bookingForm');
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 120, 260]}>
      {(departure) => (
        <Page
          title={t('title')}
          back={<TextLink to="/departures/$departureId" params={{ departureId }} size="sm">{departure.packageName}</TextLink>}
          intro={`${departure.packageName}, ${formatDays(departure.startsOn, departure.endsOn, i18n.language)}`}
        >
          <BookingForm departure={departure} />
        </Page>
      )}
    </Answer>
  );
}
