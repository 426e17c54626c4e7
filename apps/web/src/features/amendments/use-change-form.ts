import { useDebouncedValue } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { emptyDraft } from '../bookings/draft.js';
import type { BookedTraveller, Booking, PartyMember } from '../bookings/types.js';
import type { Departure } from '../packages/types.js';
import { amendBooking, amendmentQuery } from './api.js';
import { type ChangeDraft, changeMember, changesOf, isComplete, type MemberDraft, noChanges, placeFaults } from './change-draft.js';
import type { AmendmentPreview } from './types.js';

export type ChangeForm = ReturnType<typeof useChangeForm>;

/** The state of the form, with what it would cost as one types. A refusal keeps what was typed; leaving with something typed asks first. */
export function useChangeForm(booking: Booking, departure: Departure) {
  const { t } = useTranslation('amendments');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [draft, setDraft] = useState<ChangeDraft>(noChanges);
  const [settled] = useDebouncedValue(draft, 350);
  const done = useRef(false);
  const changes = changesOf(draft);
  const complete = isComplete(draft);
  const isAsked = settled === draft && complete && changes.length > 0;
  const preview = useQuery(amendmentQuery(booking.id, isComplete(settled) ? changesOf(settled).map(({ change }) => change) : null));

  useBlocker({
    shouldBlockFn: () => !done.current && changes.length > 0 && !window.confirm(t('leave')),
    enableBeforeUnload: () => !done.current && changes.length > 0,
  });

  const make = useMutation({
    mutationFn: (shown: AmendmentPreview) => {
      const asked = changes.map(({ change }) => change);
      return amendBooking(booking.id, asked, shown, keyFor([asked, shown.version, shown.total]));
    },
    onSuccess: async () => {
      done.current = true;
      notifications.show({ message: t('changed'), color: 'green' });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      await queries.invalidateQueries({ queryKey: ['bookings'] });
      await navigate({ to: '/bookings/$bookingId', params: { bookingId: booking.id }, replace: true });
    },
    // Whatever was refused: the booking and the price may be others now.
    onError: (error) => {
      failed(error);
      void queries.invalidateQueries({ queryKey: ['bookings', booking.id] });
    },
  });

  const refused = [preview.error, make.error].flatMap((error) => (error instanceof Problem ? error.errors : []));
  const unavailable = isAsked && preview.data && !preview.isPlaceholderData ? preview.data.unavailable : [];
  return {
    draft,
    complete,
    count: changes.length,
    faults: placeFaults([...refused, ...unavailable], changes),
    preview,
    /** What was answered is about what stands in the form. */
    current: isAsked && preview.isSuccess && !preview.isPlaceholderData && !preview.isFetching,
    make,
    member: (traveller: BookedTraveller, change: Partial<MemberDraft>) => setDraft((old) => changeMember(old, traveller, change)),
    move: (move: ChangeDraft['move']) => setDraft((old) => ({ ...old, move, newcomers: move ? [] : old.newcomers })),
    add: () => setDraft((old) => ({ ...old, newcomers: [...old.newcomers, ...emptyDraft(departure).travellers] })),
    newcomer: (key: string, change: Partial<PartyMember>) =>
      setDraft((old) => ({ ...old, newcomers: old.newcomers.map((row) => (row.key === key ? { ...row, ...change } : row)) })),
    drop: (key: string) => setDraft((old) => ({ ...old, newcomers: old.newcomers.filter((row) => row.key !== key) })),
  };
}
