import { CloseButton, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../ui/dates.js';
import { departuresQuery } from '../packages/api.js';
import { bookingListSearch, type BookingListSearch, bookingOrders, bookingStatuses } from './list-search.js';
import { useFindFirst } from './use-find-first.js';

const route = getRouteApi('/inside/bookings');

/** Narrows the list down; every choice goes into the address, and begins the list anew. */
export function BookingFilters({ search }: { readonly search: BookingListSearch }) {
  const { t, i18n } = useTranslation(['bookingList', 'bookings']);
  const navigate = route.useNavigate();
  const departures = useInfiniteQuery(departuresQuery).data?.pages.flatMap((page) => page.items) ?? [];
  const [text, setText] = useState(search.text ?? '');
  const field = useRef<HTMLInputElement>(null);
  useFindFirst(field);
  // The address may change without the field: a link, or the way back.
  useEffect(() => setText(search.text ?? ''), [search.text]);

  const change = (changed: Record<string, string>): void => void navigate({ search: bookingListSearch({ ...search, ...changed }), replace: 'text' in changed });
  const changeText = useDebouncedCallback((typed: string) => change({ text: typed }), 300);
  const type = (typed: string): void => {
    setText(typed);
    changeText(typed);
  };

  return (
    <SimpleGrid component="search" minColWidth="min(100%, 11rem)" autoFlow="auto-fit" aria-label={t('filters')}>
      <TextInput
        ref={field}
        label={t('text')}
        placeholder={t('textHint')}
        maxLength={100}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={text && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <NativeSelect
        label={t('status')}
        data={[{ value: '', label: t('anyStatus') }, ...bookingStatuses.map((value) => ({ value, label: t(`bookings:status.${value}`) }))]}
        value={search.status ?? ''}
        onChange={(event) => change({ status: event.target.value })}
      />
      <NativeSelect
        label={t('departure')}
        data={[
          { value: '', label: t('anyDeparture') },
          ...departures.map(({ id, packageName, startsOn, endsOn }) => ({ value: id, label: t('departureChoice', { name: packageName, days: formatDays(startsOn, endsOn, i18n.language) }) })),
        ]}
        value={search.departure ?? ''}
        onChange={(event) => change({ departure: event.target.value })}
      />
      <NativeSelect
        label={t('order')}
        data={bookingOrders.map((value) => ({ value, label: t(`orders.${value}`) }))}
        value={search.order ?? 'newest'}
        onChange={(event) => change({ order: event.target.value })}
      />
    </SimpleGrid>
  );
}
