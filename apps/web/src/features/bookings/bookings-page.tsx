import { Group, Stack, Text } from '@mantine/core';
import { IconArrowRight, IconList } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Empty } from '../../ui/desk/empty.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { Page } from '../../ui/desk/page.js';
import { bookingListQuery } from './api.js';
import { BookingFilters } from './booking-filters.js';
import { ErasureRequests } from './erasure-requests.js';
import { BookingTable } from './booking-table.js';

const route = getRouteApi('/inside/bookings');

/** All bookings of the organisation, page by page. What is shown stands in the address. */
export function BookingsPage() {
  const { t } = useTranslation('bookingList');
  const { after, ...filters } = route.useSearch();
  const query = useQuery(bookingListQuery({ ...filters, ...(after && { after }) }));
  const filtered = Object.keys(filters).some((name) => name !== 'order');
  return (
    <Page title={t('title')} intro={<Text size="sm" aria-live="polite">{query.data ? t('count', { count: query.data.count }) : ' '}</Text>}>
      <ErasureRequests />
      <BookingFilters search={filters} />
      <Answer query={query} shapes={[48, 48, 48, 48, 48]}>
        {({ items, nextCursor }) => (
          <Stack style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }} aria-busy={query.isPlaceholderData}>
            {items.length > 0 && <BookingTable bookings={items} />}
            {items.length === 0 && <Empty title={t(filtered ? 'nothing.title' : 'empty.title')} body={t(filtered ? 'nothing.body' : 'empty.body')} icon={<IconList aria-hidden />}>
              {filtered && <ButtonLink to="/bookings" search={{}} variant="default" mt="sm">{t('nothing.reset')}</ButtonLink>}
            </Empty>}
            {(after ?? nextCursor) && (
              <Group component="nav" justify="flex-end" aria-label={t('pages')}>
                {after && <ButtonLink to="/bookings" search={filters} variant="default">{t('first')}</ButtonLink>}
                {nextCursor && (
                  <ButtonLink to="/bookings" search={{ ...filters, after: nextCursor }} variant="default" rightSection={<IconArrowRight size={16} aria-hidden />}>{t('next')}</ButtonLink>
                )}
              </Group>
            )}
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
