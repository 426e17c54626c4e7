import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { formatMoney } from '../../ui/money.js';
import { BookingStatusBadge } from '../bookings/status-badge.js';
import type { BookingSummary } from '../bookings/types.js';
import { choiceQuery } from './api.js';
import styles from './bulk.module.css';
import type { BulkSearch } from './bulk-search.js';

/** Those that are ticked, or all that the filter finds, whether they are shown or not. */
export interface Choice {
  readonly all: boolean;
  readonly ids: ReadonlySet<string>;
}

interface BookingChoiceProps {
  readonly filter: BulkSearch;
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** The bookings to choose from. */
export function BookingChoice({ filter, choice, onChange }: BookingChoiceProps) {
  const { t } = useTranslation('bulk');
  const query = useInfiniteQuery(choiceQuery(filter));
  return (
    <Answer query={query} shapes={[40, 40, 40, 40]}>
      {({ pages }) => {
        const bookings = pages.flatMap(({ items }) => items);
        const count = pages[0]?.count ?? 0;
        if (count === 0) return <Text c="dimmed">{t('empty')}</Text>;
        const whole = bookings.every(({ id }) => choice.ids.has(id));
        return (
          <Stack gap="sm">
            <Group justify="space-between">
              <Group gap="lg">
                <Checkbox label={t('selectPage')} checked={!choice.all && whole} indeterminate={!choice.all && !whole && choice.ids.size > 0} disabled={choice.all} onChange={() => onChange({ all: false, ids: new Set(whole ? [] : bookings.map(({ id }) => id)) })} />
                <Checkbox label={t('all', { count })} checked={choice.all} onChange={(event) => onChange({ all: event.target.checked, ids: choice.ids })} />
              </Group>
              <Text size="sm" c="dimmed" aria-live="polite">{t('chosen', { count: choice.all ? count : choice.ids.size })}</Text>
            </Group>
            <ul className={styles['choice']}>
              {bookings.map((booking) => <Row key={booking.id} booking={booking} choice={choice} onChange={onChange} />)}
            </ul>
            <LoadMore query={query} />
          </Stack>
        );
      }}
    </Answer>
  );
}

function Row({ booking, choice, onChange }: { readonly booking: BookingSummary } & Omit<BookingChoiceProps, 'filter'>) {
  const { t, i18n } = useTranslation(['bulk', 'bookings']);
  const { id, reference, leader, partySize, total, status } = booking;
  function toggle(): void {
    const ids = new Set(choice.ids);
    if (!ids.delete(id)) ids.add(id);
    onChange({ all: false, ids });
  }
  return (
    <li className={styles['row']}>
      <Checkbox aria-label={t('select', { reference, leader: leader.name })} checked={choice.all || choice.ids.has(id)} disabled={choice.all} onChange={toggle} />
      <div>
        <Text fw={650}>{reference}</Text>
        <Text size="sm" c="dimmed">{leader.name} · {t('bookings:travellers', { count: partySize })} · {formatMoney(total, i18n.language)}</Text>
      </div>
      <BookingStatusBadge status={status} />
    </li>
  );
}
