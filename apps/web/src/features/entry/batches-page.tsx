import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconPackage } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { CardLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { batchesQuery } from './api.js';
import { AssembleBatch } from './assemble-batch.js';
import { BatchStatusBadge } from './badges.js';
import type { BatchSummary } from './types.js';

export function BatchesPage() {
  const { t } = useTranslation('batches');
  const mayAssemble = useMay('batch.assemble');
  const query = useInfiniteQuery(batchesQuery);
  return (
    <Page title={t('title')}>
      {mayAssemble && <AssembleBatch />}
      <Answer query={query} shapes={[80, 80]}>
        {({ pages }) => {
          const batches = pages.flatMap((page) => page.items);
          if (batches.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconPackage aria-hidden />} />;
          return (
            <Stack gap="sm">
              {batches.map((batch) => <BatchCard key={batch.id} batch={batch} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}

function BatchCard({ batch }: { readonly batch: BatchSummary }) {
  const { t, i18n } = useTranslation('batches');
  return (
    <CardLink to="/batches/$batchId" params={{ batchId: batch.id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={650}>{t('number', { number: batch.number })}</Text>
        <Group gap="xs">
          {batch.toBeSent && batch.status === 'submitted' && <Badge variant="light" color="orange">{t('toBeSent')}</Badge>}
          <BatchStatusBadge status={batch.status} />
        </Group>
      </Group>
      <Text size="sm" c="dimmed">{batch.authority.name} · {t('size', { count: batch.size })}</Text>
      <Text size="sm" c="dimmed">
        {batch.submittedAt ? t('submittedAt', { at: formatInstant(batch.submittedAt, i18n.language) }) : t('created', { at: formatInstant(batch.createdAt, i18n.language) })}
      </Text>
    </CardLink>
  );
}
