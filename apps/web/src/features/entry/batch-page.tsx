import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { TextLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { batchQuery } from './api.js';
import { BatchStatusBadge } from './badges.js';
import { BatchList } from './batch-list.js';
import { BatchPackSection } from './batch-pack.js';
import { BatchReturns } from './batch-returns.js';
import { BatchSubmission } from './batch-submission.js';
import { BatchVersions } from './batch-versions.js';
import { OutcomesForm } from './outcomes-form.js';
import type { Batch } from './types.js';

const route = getRouteApi('/inside/batches/$batchId');

export function BatchPage() {
  const { batchId } = route.useParams();
  return <Answer page query={useQuery(batchQuery(batchId))} shapes={[60, 260]}>{(batch) => <Shown batch={batch} />}</Answer>;
}

function Shown({ batch }: { readonly batch: Batch }) {
  const { t, i18n } = useTranslation('batches');
  const [maySubmit, mayRecord] = [useMay('batch.submit'), useMay('batch.record')];
  const waiting = batch.applications.filter((application) => application.status === 'submitted');
  const mayAnswer = batch.status === 'submitted' && mayRecord && waiting.length > 0;
  const fee = batch.fee && { amount: batch.fee.amount * batch.size, currency: batch.fee.currency };
  return (
    <Page
      title={t('number', { number: batch.number })}
      back={<TextLink to="/batches" size="sm">{t('title')}</TextLink>}
      intro={
        <Stack gap={4} align="flex-start">
          <Group gap="xs">
            <BatchStatusBadge status={batch.status} />
            <Text size="sm">{t('listVersion', { version: batch.listVersion })}</Text>
          </Group>
          <Text>{[batch.authority.name, t('size', { count: batch.size }), ...(fee ? [t('fee', { fee: formatMoney(fee, i18n.language) })] : [])].join(' · ')}</Text>
          <Text size="sm">
            {t('created', { at: formatInstant(batch.createdAt, i18n.language) })}
            {batch.submittedAt && ` · ${t('submittedAt', { at: formatInstant(batch.submittedAt, i18n.language) })}`}
          </Text>
        </Stack>
      }
    >
      {batch.toBeSent && maySubmit && <BatchSubmission batch={batch} />}
      <BatchList batch={batch} />
      {mayAnswer && <OutcomesForm batchId={batch.id} applications={waiting} />}
      {mayAnswer && <BatchReturns batchId={batch.id} />}
      <BatchPackSection batch={batch} />
      <BatchVersions batchId={batch.id} />
    </Page>
  );
}
