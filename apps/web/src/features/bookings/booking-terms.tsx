import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import type { Departure } from '../packages/types.js';
import { acceptTerms, bookingQuery } from './api.js';
import { PriceLines } from './price-lines.js';
import type { Booking } from './types.js';

interface BookingTermsProps {
  readonly booking: Booking;
  readonly departure: Departure | undefined;
}

/** Which terms the customer of a booking accepted, and when; the way to record it where nobody has. */
export function BookingTerms({ booking, departure }: BookingTermsProps) {
  const { t, i18n } = useTranslation('bookings');
  const queries = useQueryClient();
  const mayAccept = useMay('booking.hold');
  const current = departure?.terms?.version;
  const accept = useMutation({
    mutationFn: (version: number) => acceptTerms(booking.id, version),
    onSuccess: (now) => {
      queries.setQueryData(bookingQuery(now.id).queryKey, now);
      notifications.show({ message: t('terms.recorded'), color: 'green' });
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['departures', booking.departureId] }),
  });
  const open = booking.status === 'held' || booking.status === 'confirmed';
  if (!booking.terms && current === undefined) return null;
  return (
    <Section title={t('terms.title')}>
      {accept.isError && <ProblemAlert error={accept.error} />}
      {booking.terms ? (
        <Text size="sm">{t('terms.accepted', { version: booking.terms.version, at: formatInstant(booking.terms.acceptedAt, i18n.language) })}</Text>
      ) : (
        <Group justify="space-between">
          <Text size="sm">{t('terms.open')}</Text>
          {open && mayAccept && current !== undefined && (
            <Button variant="light" loading={accept.isPending} onClick={() => accept.mutate(current)}>{t('terms.record', { version: current })}</Button>
          )}
        </Group>
      )}
    </Section>
  );
}

/** What the booking costs, with all lines of the same kind in one. */
export function BookingPrice({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('bookings');
  const lines = booking.travellers.flatMap(({ priceLines }) => priceLines);
  const together = [...Map.groupBy(lines, ({ option, label }) => `${option} ${label}`).entries()].map(([option, same]) => ({
    ...same[0]!,
    option,
    label: same.length > 1 ? t('times', { count: same.length, label: same[0]!.label }) : same[0]!.label,
    price: { ...same[0]!.price, amount: same.reduce((sum, { price }) => sum + price.amount, 0) },
  }));
  return <Section title={t('price')}><PriceLines lines={together} /></Section>;
}
