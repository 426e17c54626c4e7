import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import type { Departure } from '../packages/types.js';
import { cancellationsQuery, suspensionsQuery } from './api.js';
import { CancellationProgress } from './cancellation-progress.js';
import { StopForm } from './stop-form.js';
import { SuspensionView } from './suspension-view.js';

const route = getRouteApi('/inside/departures/$departureId/suspension');

export function SuspensionPage() {
  const { departureId } = route.useParams();
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 320]}>
      {(departure) => <DepartureFrame departure={departure}><Stops departure={departure} /></DepartureFrame>}
    </Answer>
  );
}

/** Whether a departure stands still or was cancelled, and what can be done about it. */
function Stops({ departure }: { readonly departure: Departure }) {
  const { t } = useTranslation('suspension');
  const mayManage = useMay('suspension.manage');
  const [asking, setAsking] = useState<'suspend' | 'cancel' | null>(null);
  const suspensions = useQuery(suspensionsQuery(departure.id));
  const cancellations = useQuery(cancellationsQuery);
  const cancelled = cancellations.data?.items.find(({ departureIds }) => departureIds.includes(departure.id));
  const latest = suspensions.data?.items[0];
  const actions = departure.status !== 'cancelled' && mayManage && (
    <Section title={t(departure.status === 'suspended' ? 'actions.cancelTitle' : 'actions.title')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw={680}>{t(departure.status === 'suspended' ? 'actions.cancelIntro' : 'actions.intro')}</Text>
        <Group>
          {departure.status !== 'suspended' && <Button variant="default" onClick={() => setAsking('suspend')}>{t('actions.suspend')}</Button>}
          <Button variant="outline" color="red.8" onClick={() => setAsking('cancel')}>{t('actions.cancel')}</Button>
        </Group>
        {asking && <StopForm key={asking} what={asking} departure={departure} onClose={() => setAsking(null)} />}
      </Stack>
    </Section>
  );
  return (
    <Stack gap="lg">
      {departure.status !== 'suspended' && actions}
      {cancelled && <CancellationProgress cancellation={cancelled} />}
      <Answer query={suspensions} shapes={[200]}>
        {() => (latest ? <SuspensionView id={latest.id} mayManage={mayManage} mayReopen={mayManage && departure.status === 'suspended'} /> : !cancelled && <Text size="sm" c="dimmed">{t('never')}</Text>)}
      </Answer>
      {departure.status === 'suspended' && actions}
    </Stack>
  );
}
