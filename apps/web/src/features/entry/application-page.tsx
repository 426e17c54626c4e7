import { Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { applicationQuery } from './api.js';
import { ApplicationHistory } from './application-history.js';
import { ApplicationStatusBadge, DocumentBadge } from './badges.js';
import { Decision } from './decision.js';
import { Findings } from './findings.js';
import { PassportPicture } from './passport-picture.js';
import { PhotoSection } from './photo-section.js';
import { ReadAndTyped } from './read-and-typed.js';
import type { Application, Revealed } from './types.js';
import { VerdictSection } from './verdict-section.js';

const route = getRouteApi('/inside/applications/$applicationId');

export function ApplicationPage() {
  const { applicationId } = route.useParams();
  return (
    <Answer query={useQuery(applicationQuery(applicationId))} shapes={[60, 320, 200]}>
      {(application) => <Shown key={application.id} application={application} />}
    </Answer>
  );
}

function Shown({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation('applications');
  const [mayReveal, mayReview] = [useMay('application.reveal'), useMay('application.review')];
  // Clear data lives in this page alone and ends with it: it never enters the cache of answers.
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  return (
    <Page
      title={application.travellerName}
      back={<TextLink to="/applications" size="sm">{t('title')}</TextLink>}
      intro={
        <Group gap="xs">
          <ApplicationStatusBadge status={application.status} />
          <DocumentBadge outcome={application.documentOutcome} />
          {application.outdated && <Badge color="orange">{t('outdated')}</Badge>}
          <Text>{countryName(application.nationality, i18n.language)} · {application.departure.label} · {countryName(application.destination, i18n.language)}</Text>
        </Group>
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 6 }}>
          <PassportPicture application={application} revealed={revealed} mayReveal={mayReveal} onRevealed={setRevealed} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            <ReadAndTyped fields={revealed?.fields ?? application.fields} />
            <Findings findings={revealed?.findings ?? application.findings} />
            <PhotoSection key={revealed ? 'open' : 'closed'} applicationId={application.id} travellerName={application.travellerName} revealed={revealed !== null} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}><VerdictSection verdict={application.verdict} /></Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}>
          <Stack gap="lg">
            {mayReview && <Decision application={application} />}
            <ApplicationHistory history={application.history} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}
