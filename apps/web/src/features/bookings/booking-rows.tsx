import { Paper, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment, memo, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { useVirtualRows } from '../../ui/desk/use-virtual-rows.js';
import { formatMoney } from '../../ui/money.js';
import styles from './booking-list.module.css';
import type { NamedBookingTableProps } from './booking-table-props.js';
import { BookingStatusBadge } from './status-badge.js';
import type { BookingSummary } from './types.js';

const columns = ['reference', 'leader', 'departure', 'party', 'total', 'taken', 'status'] as const;
const height = 63;

/** A table says by `aria-rowcount` and `aria-rowindex` which of how many rows are in the page; the header is the first. */
export function BookingRows({ bookings, count, names, onSight }: NamedBookingTableProps) {
  const { t } = useTranslation('bookingList');
  const { listRef, items, begin, end, measure, handlers } = useVirtualRows<HTMLTableSectionElement>({ name: 'booking-rows', count, loaded: bookings.length, height });
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onSight(last), [last, onSight]);
  let at = begin;
  return (
    <div className={styles['room']}>
      <Paper withBorder className={styles['frame'] ?? ''}>
        <table className={styles['table']} aria-rowcount={count + 1} aria-label={t('title')}>
          <thead>
            <tr aria-rowindex={1}>{columns.map((name) => <th key={name} scope="col" className={styles[name]}>{t(`column.${name}`)}</th>)}</tr>
          </thead>
          <tbody ref={listRef} {...handlers}>
            {items.map(({ index, start, end: until }) => {
              const gap = start - at;
              at = until;
              return (
                <Fragment key={index}>
                  {gap > 0 && <Gap height={gap} />}
                  <Row index={index} booking={bookings[index]} departure={names.get(bookings[index]?.departureId ?? '') ?? ''} measure={measure} />
                </Fragment>
              );
            })}
            {end - at > 0 && <Gap height={end - at} />}
          </tbody>
        </table>
      </Paper>
    </div>
  );
}

/** Stands in for rows that are not in the page. */
const Gap = ({ height: missing }: { readonly height: number }) => <tr aria-hidden className={styles['gap']}><td style={{ height: missing }} /></tr>;

interface RowProps {
  readonly index: number;
  /** Undefined until it is loaded. */
  readonly booking: BookingSummary | undefined;
  readonly departure: string;
  readonly measure: (row: HTMLElement | null) => void;
}

// Plain elements: some thirty rows are made in the time of one frame.
const Row = memo(function Row({ index, booking, departure, measure }: RowProps) {
  const { t, i18n } = useTranslation('desk');
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className={styles['row']}>
      {booking ? (
        <>
          <td className={styles['reference']}><Link to="/bookings/$bookingId" params={{ bookingId: booking.id }} className={styles['link']}>{booking.reference}</Link></td>
          <td className={styles['leader']}><div>{booking.leader.name}</div><div className={styles['email']}>{booking.leader.email}</div></td>
          <td className={styles['departure']}>{departure}</td>
          <td className={styles['party']}>{booking.partySize}</td>
          <td className={styles['total']}>{formatMoney(booking.total, i18n.language)}</td>
          <td className={styles['taken']}>{formatInstant(booking.createdAt, i18n.language)}</td>
          <td className={styles['status']}><BookingStatusBadge status={booking.status} /></td>
        </>
      ) : (
        // no more than the columns that are never left out: others would come into being for it
        <td colSpan={2} aria-label={t('loading')}><Skeleton height={14} width="60%" /></td>
      )}
    </tr>
  );
});
