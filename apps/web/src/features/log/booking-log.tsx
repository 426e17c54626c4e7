import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { LoadMore } from '../../ui/desk/load-more.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import { logQuery } from './api.js';
import { LogDays } from './log-days.js';

/** What happened to a booking and its travellers; nothing for whoever may not read it. */
export function BookingLog({ bookingId }: { readonly bookingId: string }) {
  return useMay('departure-log.read') ? <Shown bookingId={bookingId} /> : null;
}

function Shown({ bookingId }: { readonly bookingId: string }) {
  const { t } = useTranslation('log');
  const query = useInfiniteQuery(logQuery({ kind: 'booking', id: bookingId }, {}));
  return (
    <Section title={t('bookingTitle')}>
      <Answer query={query} shapes={[44, 44]}>
        {({ pages }) => {
          const lines = pages.flatMap(({ items }) => items);
          return lines.length === 0 ? <Text c="dimmed">{t('empty.body')}</Text> : <Stack><div><LogDays lines={lines} withBooking={false} /></div><LoadMore query={query} /></Stack>;
        }}
      </Answer>
    </Section>
  );
}
