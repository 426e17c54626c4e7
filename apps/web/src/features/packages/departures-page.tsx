import { SimpleGrid, Stack } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Page } from '../../ui/desk/page.js';
import { useMay } from '../accounts/session.js';
import { DepartureBoard } from '../board/departure-board.js';
import { departuresQuery } from './api.js';
import { DepartureCard } from './departure-card.js';

/** The organisation's own people see the board; whoever sells for it, what there is to sell. */
export function DeparturesPage() {
  const { t } = useTranslation('departures');
  return <Page title={t('title')}>{useMay('readiness.read') ? <DepartureBoard /> : <Cards />}</Page>;
}

function Cards() {
  const { t } = useTranslation('departures');
  const query = useInfiniteQuery(departuresQuery);
  return (
    <Answer query={query} shapes={[180, 180]}>
      {({ pages }) => {
        const departures = pages.flatMap((page) => page.items);
        if (departures.length === 0) return <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconCalendarEvent aria-hidden />} />;
        return (
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
              {departures.map((departure) => <DepartureCard key={departure.id} departure={departure} />)}
            </SimpleGrid>
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Answer>
  );
}
