import { Stack } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { failedJobsQuery } from './api.js';
import { FailedJobCard } from './failed-job-card.js';

/** What the workers gave up on, so that a person finishes it by hand or tells support. */
export function FailedJobsPage() {
  const { t } = useTranslation('jobs');
  const query = useInfiniteQuery(failedJobsQuery);
  return (
    <Page title={t('title')} intro={t('intro')}>
      <Answer query={query} shapes={[110, 110]}>
        {({ pages }) => {
          const jobs = pages.flatMap((page) => page.items);
          if (jobs.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconChecks aria-hidden />} />;
          return (
            <Stack>
              {jobs.map((job) => <FailedJobCard key={job.id} job={job} />)}
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}
