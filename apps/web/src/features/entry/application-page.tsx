import { Badge, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '../../ui/countries.js';
import { Answer } from '../../ui/desk/answer.js';
import { ButtonLink, TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay, useMe } from '../accounts/session.js';
import { StaleOfTraveller } from '../stale/stale-of-traveller.js';
import { applicationQuery } from './api.js';
import { ApplicationHistory } from './application-history.js';
import { ApplicationStatusBadge, DocumentBadge } from './badges.js';
import { Decision } from './decision.js';
import { Findings } from './findings.js';
import { LostTaking } from './lost-taking.js';
import { PaperworkSections } from './paperwork-section.js';
import { PassportPicture } from './passport-picture.js';
import { PhotoSection } from './photo-section.js';
import { neighboursQuery } from './queue-api.js';
import { QueueKeys } from './queue-keys.js';
import { ReadAndTyped } from './read-and-typed.js';
import { ReviewBanner } from './review-banner.js';
import type { Application, Revealed } from './types.js';
import { useTaking } from './use-taking.js';
import { VerdictSection } from './verdict-section.js';

const route = getRouteApi('/inside/applications/$applicationId');

export function ApplicationPage() {
  const { applicationId } = route.useParams();
  return (
    <Answer page query={useQuery(applicationQuery(applicationId))} shapes={[60, 320, 200]}>
      {(application) => <Shown key={application.id} application={application} />}
    </Answer>
  );
}

function Shown({ application }: { readonly application: Application }) {
  const { t, i18n } = useTranslation('applications');
  const [mayReveal, mayReview] = [useMay('application.reveal'), useMay('application.review')];
  // Clear data lives in this page alone and ends with it: it never enters the cache of answers.
  const [revealed, setRevealed] = useState<Revealed | null>(null);
  const words = useTranslation('queue').t;
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const neighbours = useQuery(neighboursQuery(application.id, search)).data;
  const { name: myName } = useMe();
  const { review } = application;
  const isMine = review.taken?.by.name === myName;
  const taking = useTaking(application.id, isMine);
  const inReview = application.status === 'in-review';
  const go = (to: string | null | undefined): void => void (to ? navigate({ to: '/applications/$applicationId', params: { applicationId: to }, search }) : navigate({ to: '/applications', search }));
  const press = (how: 'approve' | 'reject') => (): void => document.querySelector<HTMLElement>(`[data-decide=${how}]`)?.click();
  return (
    <Page
      title={application.travellerName}
      back={<TextLink to="/applications" search={search} size="sm">{t('title')}</TextLink>}
      intro={
        <Group gap="xs">
          <ApplicationStatusBadge status={application.status} />
          <DocumentBadge outcome={application.documentOutcome} />
          {application.outdated && <Badge color="orange">{t('outdated')}</Badge>}
          <Text>{countryName(application.nationality, i18n.language)} · {application.departure.label} · {countryName(application.destination, i18n.language)}</Text>
        </Group>
      }
      actions={
        <>
          {mayReview && inReview && (isMine || !review.taken) && (
            <Button variant="default" loading={taking.pending} onClick={isMine ? taking.leave : taking.take}>{words(isMine ? 'leave' : 'take')}</Button>
          )}
          {neighbours?.previous && <ButtonLink to="/applications/$applicationId" params={{ applicationId: neighbours.previous }} search={search} variant="default">{words('previous')}</ButtonLink>}
          {neighbours?.next && <ButtonLink to="/applications/$applicationId" params={{ applicationId: neighbours.next }} search={search} variant="default">{words('next')}</ButtonLink>}
        </>
      }
    >
      <QueueKeys withPicture keys={{ j: () => go(neighbours?.next), k: () => go(neighbours?.previous), ...(mayReview && (inReview || application.status === 'approved') && { a: press('approve'), r: press('reject'), t: isMine ? taking.leave : taking.take }) }} />
      {taking.error && <ProblemAlert error={taking.error} />}
      {inReview && taking.lost && (isMine || !review.taken) && <LostTaking busy={taking.pending} onTake={taking.take} />}
      <ReviewBanner review={review} inReview={inReview} myName={myName} />
      <StaleOfTraveller travellerId={application.travellerId} />
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
        <Grid.Col span={{ base: 12, md: 6 }}>
          <PaperworkSections applicationId={application.id} travellerId={application.travellerId} revealed={revealed !== null} mayReveal={mayReveal} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 6 }}><VerdictSection travellerId={application.travellerId} verdict={application.verdict} /></Grid.Col>
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
