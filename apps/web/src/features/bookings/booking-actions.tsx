import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { ButtonLink } from '../../ui/desk/link.js';
import { useMay } from '../accounts/session.js';
import { bookingQuery, cancelBooking, confirmBooking, extendBooking } from './api.js';
import { ExtendHold } from './extend-hold.js';
import { HoldCountdown, HoldOver } from './hold-countdown.js';
import type { Booking } from './types.js';

/** What to say of a booking that was just changed. */
const words = { held: 'extended', confirmed: 'confirmed', paused: 'status.paused', suspended: 'status.suspended', cancelled: 'cancelled', expired: 'over' } as const;

interface BookingActionsProps {
  readonly booking: Booking;
}

/** What can be done with a booking in its status, and how long there is for it. */
export function BookingActions({ booking }: BookingActionsProps) {
  const { t } = useTranslation(['bookings', 'amendments']);
  const queries = useQueryClient();
  const [mayConfirm, mayHold, mayAmend, mayCancel] = [useMay('booking.confirm'), useMay('booking.hold'), useMay('booking.amend'), useMay('booking.cancel')];
  const [asking, setAsking] = useState(false);
  const { keyFor, failed } = useAttemptKey();
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: ['bookings'] });

  function changed(now: Booking): void {
    queries.setQueryData(bookingQuery(now.id).queryKey, now);
    notifications.show({ message: t(words[now.status]), color: 'green' });
    void refresh();
    void queries.invalidateQueries({ queryKey: ['departures'] });
  }

  const confirm = useMutation({
    mutationFn: () => confirmBooking(booking.id, keyFor(booking.id)),
    onSuccess: changed,
    onError: (error) => {
      failed(error);
      void refresh();
    },
  });
  const extend = useMutation({
    mutationFn: (minutes: number) => extendBooking(booking.id, minutes),
    onSuccess: changed,
    onError: () => void refresh(),
  });
  const cancel = useMutation({
    mutationFn: () => cancelBooking(booking.id),
    onSuccess: changed,
    onError: () => void refresh(),
    onSettled: () => setAsking(false),
  });
  const [held, open] = [booking.status === 'held', booking.status === 'held' || booking.status === 'confirmed'];
  const failure = confirm.error ?? extend.error ?? cancel.error;

  return (
    <Stack gap="md">
      {held && booking.expiresAt && <HoldCountdown departureId={booking.departureId} expiresAt={booking.expiresAt} onOver={() => void refresh()} />}
      {booking.status === 'expired' && <HoldOver departureId={booking.departureId} />}
      {failure && <ProblemAlert error={failure} />}
      {open && (
        <Group>
          {held && mayConfirm && <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>{t('confirm')}</Button>}
          {held && mayHold && <ExtendHold busy={extend.isPending} onExtend={(minutes) => extend.mutate(minutes)} />}
          {mayAmend && <ButtonLink variant="default" to="/bookings/$bookingId/change" params={{ bookingId: booking.id }}>{t('amendments:changeButton')}</ButtonLink>}
          {mayCancel && held && <Button variant="outline" color="red.8" onClick={() => setAsking(true)}>{t('cancel')}</Button>}
          {mayCancel && mayAmend && !held && <ButtonLink variant="outline" color="red.8" to="/bookings/$bookingId/cancel" params={{ bookingId: booking.id }}>{t('amendments:cancelButton')}</ButtonLink>}
        </Group>
      )}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('cancelAsk.title', { reference: booking.reference })} centered>
        <Stack>
          <Text>{t('cancelAsk.body', { count: booking.travellers.length })}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>{t('cancelAsk.keep')}</Button>
            <Button color="red.8" loading={cancel.isPending} onClick={() => cancel.mutate()}>{t('cancel')}</Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
