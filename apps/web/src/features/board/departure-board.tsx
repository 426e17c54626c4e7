import { Stack } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { boardQuery } from './api.js';
import { BoardFilters } from './board-filters.js';
import { BoardLegend } from './board-legend.js';
import { BoardRow } from './board-row.js';
import styles from './board.module.css';

const route = getRouteApi('/inside/departures');

/** Departures at a glance: fill, money and readiness of each, and what comes next. What is shown stands in the address. */
export function DepartureBoard() {
  const { t } = useTranslation('departureBoard');
  const search = route.useSearch();
  const query = useInfiniteQuery(boardQuery(search));
  return (
    <Stack gap="md">
      <BoardFilters search={search} counts={query.data?.pages[0]?.counts} />
      <Answer query={query} shapes={[140, 140, 140]}>
        {({ pages }) => {
          const departures = pages.flatMap(({ items }) => items);
          if (departures.length === 0) {
            return (
              <Empty title={t('empty.title')} body={t('empty.body')} icon={<IconCalendarEvent aria-hidden />}>
                {Object.keys(search).length > 0 && <ButtonLink to="/departures" search={{}} variant="default" mt="sm">{t('empty.reset')}</ButtonLink>}
              </Empty>
            );
          }
          return (
            <Stack gap="sm" aria-busy={query.isPlaceholderData} style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
              <BoardLegend />
              <ul className={styles['board']} aria-label={t('list')}>{departures.map((departure) => <BoardRow key={departure.id} departure={departure} />)}</ul>
              <LoadMore query={query} />
            </Stack>
          );
        }}
      </Answer>
    </Stack>
  );
}
