import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { departureQuery } from '../packages/api.js';
import { AddEntryForm } from './add-entry-form.js';

const route = getRouteApi('/inside/departures/$departureId/waiting-list/add');

export function AddEntryPage() {
  const { departureId } = route.useParams();
  const { t, i18n } = useTranslation('waitingList');
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 120, 260]}>
      {(departure) => (
        <Page
          title={t('form.title')}
          back={<TextLink to="/departures/$departureId/waiting-list" params={{ departureId }} size="sm">{t('title')}</TextLink>}
          intro={`${departure.packageName}, ${formatDays(departure.startsOn, departure.endsOn, i18n.language)}`}
        >
          <AddEntryForm departure={departure} />
        </Page>
      )}
    </Answer>
  );
}
