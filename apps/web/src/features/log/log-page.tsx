import { Button, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { departureQuery } from '../packages/api.js';
import { DepartureFrame } from '../packages/departure-frame.js';
import { logQuery } from './api.js';
import { LogDays } from './log-days.js';
import { LogFilters } from './log-filters.js';

const route = getRouteApi('/inside/departures/$departureId/log');

/** Everything that happened on a departure, in words. What is shown stands in the address. */
export function LogPage() {
  const { departureId } = route.useParams();
  return (
    <Answer query={useQuery(departureQuery(departureId))} shapes={[60, 80, 300]}>
      {(departure) => <DepartureFrame departure={departure}><Log departureId={departureId} /></DepartureFrame>}
    </Answer>
  );
}

function Log({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('log');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(logQuery({ kind: 'departure', id: departureId }, search));
  const filtered = Object.keys(search).length > 0;
  return (
    <Section title={t('title')}>
      <Stack>
        <Text size="sm" c="dimmed">{t('intro')}</Text>
        <LogFilters search={search} actors={query.data?.pages[0]?.actors ?? []} onChange={(changed) => void navigate({ search: changed, replace: true })} />
        <Answer query={query} shapes={[44, 44, 44, 44]}>
          {({ pages }) => {
            const lines = pages.flatMap(({ items }) => items);
            if (lines.length === 0) {
              return (
                <Empty title={t(filtered ? 'nothing.title' : 'empty.title')} body={t(filtered ? 'nothing.body' : 'empty.body')} icon={<IconHistory aria-hidden />}>
                  {filtered && <Button variant="default" mt="sm" onClick={() => void navigate({ search: {}, replace: true })}>{t('nothing.reset')}</Button>}
                </Empty>
              );
            }
            return (
              <Stack aria-busy={query.isPlaceholderData} style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
                <div><LogDays lines={lines} withBooking /></div>
                <LoadMore query={query} />
              </Stack>
            );
          }}
        </Answer>
      </Stack>
    </Section>
  );
}
