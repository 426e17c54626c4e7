import { IconRun } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { bibsQuery } from './api.js';
import { BibsOfRace } from './bibs-of-race.js';

const route = getRouteApi('/inside/departures/$departureId/bibs');

/** Start numbers of the race that a departure feeds. */
export function BibsPage() {
  const { t } = useTranslation('bibs');
  const { departureId } = route.useParams();
  const departure = useQuery(departureQuery(departureId));
  const bibs = useQuery({ ...bibsQuery(departureId), enabled: Boolean(departure.data?.eventName) });
  return (
    <Answer page query={departure} shapes={[60, 220]}>
      {(known) => (
        <DepartureFrame departure={known}>
          {known.eventName ? (
            <Answer query={bibs} shapes={[48, 300]}>{(found) => <BibsOfRace departure={known} bibs={found} />}</Answer>
          ) : <Empty title={t('noEvent.title')} body={t('noEvent.body')} icon={<IconRun aria-hidden />} />}
        </DepartureFrame>
      )}
    </Answer>
  );
}
