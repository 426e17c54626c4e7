import { Box, Button, Group, Text } from '@mantine/core';
import { IconList, IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLive } from '../../api/live.js';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useMay } from '../accounts/session.js';
import { bookingListQuery } from './api.js';
import { BookingFilters } from './booking-filters.js';
import { BookingTable } from './booking-table.js';
import { ErasureRequests } from './erasure-requests.js';

const route = getRouteApi('/inside/bookings');
/** So many rows are loaded before they come into sight. */
const ahead = 150;

/** All bookings of the organisation in one list, which loads as one scrolls. What is shown, and in which order, stands in the address. */
export function BookingsPage() {
  const { t } = useTranslation(['bookingList', 'bulk']);
  const search = route.useSearch();
  const query = useInfiniteQuery(bookingListQuery(search));
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query;
  const [seen, setSeen] = useState(0);
  const onSight = useCallback((row: number) => setSeen(row), []);
  const bookings = useMemo(() => data?.pages.flatMap((page) => page.items) ?? [], [data]);
  const wanted = hasNextPage && seen + ahead >= bookings.length;

  useEffect(() => {
    if (wanted && !isFetching && !isError) void fetchNextPage();
  }, [wanted, isFetching, isError, fetchNextPage]);

  const queries = useQueryClient();
  const changed = query.isStale && isLive() && (data?.pages.length ?? 0) > 1 && !isFetching;
  const loadAnew = (): void => {
    window.scrollTo({ top: 0 });
    void queries.resetQueries({ queryKey: bookingListQuery(search).queryKey, exact: true });
  };
  const count = data?.pages.at(-1)?.count ?? 0;
  const mayChangeMany = useMay('booking.bulk');
  const { order: _order, ...narrowed } = search;
  const filtered = Object.keys(search).some((name) => name !== 'order');
  return (
    <Page
      title={t('title')} intro={<Text size="sm" aria-live="polite">{data ? t('count', { count }) : ' '}</Text>}
      actions={mayChangeMany && <ButtonLink to="/bookings/many" search={narrowed} variant="default">{t('bulk:open')}</ButtonLink>}
    >
      <ErasureRequests />
      <BookingFilters search={search} />
      <Answer query={query} shapes={[48, 48, 48, 48, 48]}>
        {() => (
          <Box style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }} aria-busy={query.isPlaceholderData}>
            {changed && <Changed onShow={loadAnew} />}
            {bookings.length > 0 && <BookingTable bookings={bookings} count={hasNextPage ? Math.max(count, bookings.length) : bookings.length} onSight={onSight} />}
            {bookings.length === 0 && <Empty title={t(filtered ? 'nothing.title' : 'empty.title')} body={t(filtered ? 'nothing.body' : 'empty.body')} icon={<IconList aria-hidden />}>
              {filtered && <ButtonLink to="/bookings" search={{}} variant="default" mt="sm">{t('nothing.reset')}</ButtonLink>}
            </Empty>}
            {isError && <ProblemAlert error={query.error} onAgain={() => void fetchNextPage()} />}
          </Box>
        )}
      </Answer>
    </Page>
  );
}

/** A long list is not loaded anew under somebody's eyes. */
function Changed({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation('bookingList');
  return (
    <Group role="status" gap="sm" mb="sm">
      <Text size="sm" c="dimmed">{t('changed')}</Text>
      <Button size="xs" variant="default" leftSection={<IconRefresh size={14} aria-hidden />} onClick={onShow}>{t('showAnew')}</Button>
    </Group>
  );
}
