import { Grid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { readinessQuery } from './api.js';
import { CalendarBox } from './calendar-box.js';
import { ChangeLog } from './change-log.js';
import { CriticalPath } from './critical-path.js';
import { OpenItems } from './open-items.js';
import { OutlookHead } from './outlook-head.js';
import { ReadinessChart } from './readiness-chart.js';
import { RemindersSection } from './reminders-section.js';
import type { Readiness } from './types.js';

const route = getRouteApi('/inside/departures/$departureId/readiness');

/** Whether a departure can leave: when it fails if nothing happens, of what, whose move it is, and how it came to that. */
export function ReadinessPage() {
  const { departureId } = route.useParams();
  return (
    <Answer page query={useQuery(departureQuery(departureId))} shapes={[60, 160, 260]}>
      {(departure) => (
        <DepartureFrame departure={departure}>
          <Asked departureId={departureId} />
        </DepartureFrame>
      )}
    </Answer>
  );
}

function Asked({ departureId }: { readonly departureId: string }) {
  return (
    <Answer page query={useQuery(readinessQuery(departureId))} shapes={[160, 260]}>{(readiness) => <Shown departureId={departureId} readiness={readiness} />}</Answer>
  );
}

function Shown({ departureId, readiness }: { readonly departureId: string; readonly readiness: Readiness }) {
  const { t } = useTranslation('readiness');
  if (readiness.travellers === 0) return <Section title={t('title')}><Text c="dimmed">{t('none')}</Text></Section>;
  return (
    <Stack gap="lg">
      <OutlookHead readiness={readiness} />
      {readiness.outlook.path.length > 0 && <CriticalPath steps={readiness.outlook.path} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <OpenItems items={readiness.items} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <ReadinessChart departureId={departureId} />
            <RemindersSection departureId={departureId} />
            <CalendarBox calendar={{ kind: 'departure', id: departureId }} />
            <ChangeLog departureId={departureId} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
