import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { countryName } from '../../ui/countries.js';
import { formatDays, formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { batchQuery, submitBatch } from './api.js';
import { ApplicationStatusBadge, BatchStatusBadge } from './badges.js';
import styles from './entry.module.css';
import { OutcomesForm } from './outcomes-form.js';
import type { Batch, BatchApplication } from './types.js';

const route = getRouteApi('/inside/batches/$batchId');

export function BatchPage() {
  const { batchId } = route.useParams();
  return <Answer query={useQuery(batchQuery(batchId))} shapes={[60, 260]}>{(batch) => <Shown batch={batch} />}</Answer>;
}

function Shown({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useTranslation('batches');
  const [maySubmit, mayRecord] = [useMay('batch.submit'), useMay('batch.record')];
  const waiting = batch.applications.filter((application) => application.status === 'submitted');
  return (
    <Page
      title={t('number', { number: batch.number })}
      back={<TextLink to="/batches" size="sm">{t('title')}</TextLink>}
      intro={
        <Stack gap={4} align="flex-start">
          <BatchStatusBadge status={batch.status} />
          <Text>{batch.authority.name} · {t('size', { count: batch.applications.length })}</Text>
          <Text size="sm">
            {t('created', { at: formatInstant(batch.createdAt, i18n.language) })}
            {batch.submittedAt && ` · ${t('submittedAt', { at: formatInstant(batch.submittedAt, i18n.language) })}`}
          </Text>
        </Stack>
      }
    >
      {batch.status === 'open' && maySubmit && <Submission batchId={batch.id} />}
      <Section title={t('size', { count: batch.applications.length })}>
        <ul className={styles['pick']}>
          {batch.applications.map((application) => <li key={application.id}><Line application={application} /></li>)}
        </ul>
      </Section>
      {batch.status === 'submitted' && mayRecord && waiting.length > 0 && <OutcomesForm batchId={batch.id} applications={waiting} />}
    </Page>
  );
}

function Line({ application }: { readonly application: BatchApplication }) {
  const { i18n } = useTranslation('batches');
  const { approvalNumber, validFrom, validUntil } = application;
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <TextLink to="/applications/$applicationId" params={{ applicationId: application.id }} fw={600}>{application.travellerName}</TextLink>
        <Text size="sm" c="dimmed">{countryName(application.nationality, i18n.language)}</Text>
        {validFrom && validUntil && <Text size="sm">{approvalNumber}, {formatDays(validFrom, validUntil, i18n.language)}</Text>}
      </div>
      <ApplicationStatusBadge status={application.status} />
    </Group>
  );
}

function Submission({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation('batches');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const submit = useMutation({
    mutationFn: () => submitBatch(batchId, keyFor(batchId)),
    onError: failed,
    onSuccess: () => notifications.show({ message: t('submitted'), color: 'green' }),
    onSettled: () => Promise.all(['batches', 'applications'].map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Stack gap="xs" align="flex-start">
      {submit.isError && <ProblemAlert error={submit.error} />}
      <Button loading={submit.isPending} onClick={() => submit.mutate()}>{t('submit')}</Button>
      <Text size="sm" c="dimmed">{t('submitHint')}</Text>
    </Stack>
  );
}
