import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { queueQuery } from './api.js';
import { QueuedCheckCard } from './queued-check-card.js';
import { isOutcome, outcomes } from './types.js';

const route = getRouteApi('/inside/documents');

/** Passport pictures that wait for an officer, the longest wait first. The filter stands in the address. */
export function DocumentsPage() {
  const { t } = useTranslation('documents');
  const { outcome = 'needs-review' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(queueQuery(outcome));
  return (
    <Page
      title={t('title')}
      intro={t(`intros.${outcome}`)}
      actions={
        <>
          <NativeSelect
            label={t('filter')}
            data={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
            value={outcome}
            onChange={({ target }) => void navigate({ search: isOutcome(target.value) && target.value !== 'needs-review' ? { outcome: target.value } : {} })}
          />
          <ButtonLink to="/documents/report" variant="default" mt={25}>{t('report.title')}</ButtonLink>
        </>
      }
    >
      <Answer query={query} shapes={[130, 130, 130]}>
        {({ pages }) => {
          const checks = pages.flatMap((page) => page.items);
          if (checks.length === 0) {
            const empty = outcome === 'needs-review' ? 'empty' : 'emptyFilter';
            return <Empty title={t(`${empty}.title`)} body={t(`${empty}.body`)} icon={<IconChecks aria-hidden />} />;
          }
          return (
            <Stack>
              <SimpleGrid cols={{ base: 1, md: 2 }}>{checks.map((check) => <QueuedCheckCard key={check.id} check={check} />)}</SimpleGrid>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Page>
  );
}
