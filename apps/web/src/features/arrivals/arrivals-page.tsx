import { Stack } from '@mantine/core';
import { IconPlaneArrival } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { arrivalsQuery } from './api.js';
import { GuideLinks } from './guide-links.js';
import { LegSection } from './leg-section.js';

const route = getRouteApi('/inside/departures/$departureId/arrivals');

/** Who lands when, met by whom, with what missing, and who came. */
export function ArrivalsPage() {
  const { t } = useTranslation('arrivals');
  const { departureId } = route.useParams();
  const board = useQuery(arrivalsQuery(departureId));
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 220]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Answer query={board} shapes={[120, 300]}>
            {({ legs }) => (
              <Stack gap="lg">
                {legs.length === 0
                  ? <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPlaneArrival aria-hidden />} />
                  : legs.map((leg) => <LegSection key={leg.id} departureId={departureId} leg={leg} />)}
                <GuideLinks departureId={departureId} />
              </Stack>
            )}
          </Answer>
        </DepartureFrame>
      )}
    </Answer>
  );
}
