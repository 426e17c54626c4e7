import { Group, Skeleton, Text } from '@mantine/core';
import { Fragment, memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CardLink } from '../../ui/desk/link.js';
import { useVirtualRows } from '../../ui/desk/use-virtual-rows.js';
import { formatMoney } from '../../ui/money.js';
import styles from './booking-list.module.css';
import type { NamedBookingTableProps } from './booking-table-props.js';
import { BookingStatusBadge } from './status-badge.js';
import type { BookingSummary } from './types.js';

const height = 119;

/** The list on a phone; each card says which of how many it is. */
export function BookingCards({ bookings, count, names, onSight }: NamedBookingTableProps) {
  const { t } = useTranslation('bookingList');
  const { listRef, items, begin, end, measure, handlers } = useVirtualRows<HTMLUListElement>({ name: 'booking-cards', count, loaded: bookings.length, height });
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight(last), [last, onSight]);
  let at = begin;
  return (
    <ul ref={listRef} className={styles['cards']} aria-label={t('title')} {...handlers}>
      {items.map(({ index, start, end: until }) => {
        const gap = start - at;
        at = until;
        return (
          <Fragment key={index}>
            {gap > 0 && <li aria-hidden style={{ height: gap }} />}
            <li ref={measure} data-index={index} aria-setsize={count} aria-posinset={index + 1} className={styles['card']}>
              <BookingCard booking={bookings[index]} departure={names.get(bookings[index]?.departureId ?? '')} />
            </li>
          </Fragment>
        );
      })}
      {end - at > 0 && <li aria-hidden style={{ height: end - at }} />}
    </ul>
  );
}

interface BookingCardProps {
  /** Undefined until it is loaded. */
  readonly booking: BookingSummary | undefined;
  readonly departure: string | undefined;
}

const BookingCard = memo(function BookingCard({ booking, departure }: BookingCardProps) {
  const { t, i18n } = useTranslation('bookings');
  if (!booking) return <Skeleton height={height - 12} radius="md" />;
  return (
    <CardLink to="/bookings/$bookingId" params={{ bookingId: booking.id }} withBorder padding="md" c="inherit" td="none">
      <Group justify="space-between" wrap="nowrap">
        <Text fw={650}>{booking.reference}</Text>
        <BookingStatusBadge status={booking.status} />
      </Group>
      <Text>{booking.leader.name}</Text>
      <Text size="sm" c="dimmed">{[departure, t('travellers', { count: booking.partySize }), formatMoney(booking.total, i18n.language)].filter(Boolean).join(' · ')}</Text>
    </CardLink>
  );
});
