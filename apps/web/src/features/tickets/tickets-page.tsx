import { IconPlane } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { ticketsQuery } from './api.js';
import { TicketsOfDeparture } from './tickets-of-departure.js';

const route = getRouteApi('/inside/departures/$departureId/tickets');

/** Every ticket of a departure beside the name in the passport. */
export function TicketsPage() {
  const { t } = useTranslation('tickets');
  const { departureId } = route.useParams();
  const departure = useQuery(departureQuery(departureId));
  const tickets = useQuery(ticketsQuery(departureId));
  return (
    <Answer page query={departure} shapes={[60, 220]}>
      {(known) => (
        <DepartureFrame departure={known}>
          <Answer query={tickets} shapes={[60, 320]}>
            {(found) => (found.legs.length === 0 ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPlane aria-hidden />} /> : <TicketsOfDeparture key={departureId} departureId={departureId} found={found} />)}
          </Answer>
        </DepartureFrame>
      )}
    </Answer>
  );
}
