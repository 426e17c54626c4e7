import { Alert, Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { Section } from '../../ui/desk/section.js';
import { Findings } from '../entry/findings.js';
import { ReadAndTyped } from '../entry/read-and-typed.js';
import { reviewQuery } from './api.js';
import { DecisionForm } from './decision-form.js';
import { KeyHelp } from './key-help.js';
import { NextDocument } from './next-document.js';
import { OutcomeBadge } from './outcome-badge.js';
import { PagePicture } from './page-picture.js';
import { RevealForm } from './reveal-form.js';
import { ReviewHistory } from './review-history.js';
import type { RevealedCheck, ReviewedCheck } from './types.js';
import { useReveal } from './use-reveal.js';
import { ZoneLines } from './zone-lines.js';

const route = getRouteApi('/inside/documents/$checkId');

export function ReviewPage() {
  const { checkId } = route.useParams();
  return (
    <Answer page query={useQuery(reviewQuery(checkId))} shapes={[60, 420, 200]}>
      {(review) => <Shown key={review.id} review={review} />}
    </Answer>
  );
}

function Shown({ review }: { readonly review: ReviewedCheck }) {
  const { t, i18n } = useTranslation('documents');
  const { revealed, pending, error, open, again, close } = useReveal(review.id);
  const [reason, setReason] = useState('');
  const { departure, outcome, supersededBy } = review;
  return (
    <Page
      title={review.travellerName}
      back={<TextLink to="/documents" size="sm">{t('title')}</TextLink>}
      intro={
        <Group gap="xs">
          <OutcomeBadge outcome={outcome} />
          <Text>{departure ? `${departure.label}, ${formatDay(departure.startsOn, i18n.language)}` : t('noTrip')}</Text>
        </Group>
      }
      actions={<NextDocument id={review.id} />}
    >
      {supersededBy && (
        <Alert color="orange" title={t('superseded')}>
          <TextLink to="/documents/$checkId" params={{ checkId: supersededBy }}>{t('supersededLink')}</TextLink>
        </Alert>
      )}
      <KeyHelp withPicture hints={(['n', 'a', 'r'] as const).map((key) => ({ key, text: t(`keys.${key}`) }))} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="lg">
            <Section title={t('picture.title')}>
              {revealed && <Opened review={review} revealed={revealed} onGone={close} />}
              {!revealed && !supersededBy && <RevealForm pending={pending} error={error} onReveal={open} />}
            </Section>
            <ReadAndTyped fields={revealed?.fields ?? review.fields} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="lg">
            <Findings findings={revealed?.findings ?? review.findings} />
            {revealed && <DecisionForm key={revealed.revision} review={review} revealed={revealed} reason={reason} onReason={setReason} onDecided={close} onLookAgain={again} />}
            {!revealed && !supersededBy && <Section title={t('decide.title')}><Text c="dimmed">{t('decide.lookFirst')}</Text></Section>}
            <ReviewHistory check={review} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Opened({ review, revealed, onGone }: { readonly review: ReviewedCheck; readonly revealed: RevealedCheck; readonly onGone: () => void }) {
  const { t } = useTranslation('documents');
  const { imageUrl, zone, trueZone, corrections, confidence, findings } = revealed;
  return (
    <Stack gap="md">
      {imageUrl ? <PagePicture imageUrl={imageUrl} alt={t('picture.alt', { name: review.travellerName })} shown={revealed} findings={findings} onGone={onGone} /> : <Text c="dimmed">{t('picture.none')}</Text>}
      {zone ? (
        <div>
          <Group justify="space-between" mb={6}>
            <Text size="sm" fw={600}>{t('zone.read')}</Text>
            {confidence !== null && <Text size="sm" c="dimmed">{t('zone.confidence', { percent: Math.floor(confidence * 100) })}</Text>}
          </Group>
          <ZoneLines lines={zone} corrections={corrections} truth={trueZone} />
        </div>
      ) : <Text c="dimmed">{t('zone.none')}</Text>}
      {trueZone && <div><Text size="sm" fw={600} mb={6}>{t('zone.true')}</Text><ZoneLines lines={trueZone} corrections={[]} /></div>}
    </Stack>
  );
}
