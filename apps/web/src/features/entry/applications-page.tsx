import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { IconFileCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { applicationsQuery } from './api.js';
import { ApplicationCard } from './application-card.js';
import { applicationStatuses, isApplicationStatus } from './types.js';

const route = getRouteApi('/inside/applications');

/** The officer's queue. The filter stands in the address, so that it survives a look at one application. */
export function ApplicationsPage() {
  const { t } = useTranslation('applications');
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(applicationsQuery(status));
  const choices = [{ value: '', label: t('all') }, ...applicationStatuses.map((value) => ({ value, label: t(`status.${value}`) }))];
  return (
    <Page
      title={t('title')}
      actions={
        <NativeSelect
          label={t('filter')}
          data={choices}
          value={status ?? ''}
          onChange={({ target }) => void navigate({ search: isApplicationStatus(target.value) ? { status: target.value } : {} })}
        />
      }
    >
      <Answer query={query} shapes={[110, 110, 110]}>
        {({ pages }) => {
          const applications = pages.flatMap((page) => page.items);
          if (applications.length === 0) {
            const empty = status ? 'emptyFilter' : 'empty';
            return <Empty title={t(`${empty}.title`)} body={t(`${empty}.body`)} icon={<IconFileCheck aria-hidden />} />;
          }
          return (
            <Stack>
              <SimpleGrid cols={{ base: 1, md: 2 }}>
                {applications.map((application) => <ApplicationCard key={application.id} application={application} />)}
              </SimpleGrid>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}
