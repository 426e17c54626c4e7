import { Problem } from '#sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type Dispatch, useCallback, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import type { Departure } from '../packages/types.js';
import { takeBooking } from './api.js';
import { bookingOf, changeDraft, type Draft, type DraftAction, emptyDraft } from './draft.js';
import { checkDraft, countErrors, type DraftErrors, noErrors, placeErrors, settle } from './draft-errors.js';
import { useLiveQuote } from './use-live-quote.js';

/** The state of the form. A refusal keeps what was typed; leaving with something typed asks first. */
export function useBookingForm(departure: Departure) {
  const { t } = useTranslation('bookingForm');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, dispatch] = useReducer(changeDraft, departure, emptyDraft);
  const [errors, setErrors] = useState<DraftErrors>(noErrors);
  const { keyFor, failed } = useAttemptKey();
  const touched = useRef(false);
  const price = useLiveQuote(departure.id, draft.travellers);

  useBlocker({
    shouldBlockFn: () => touched.current && !window.confirm(t('leave')),
    enableBeforeUnload: () => touched.current,
  });

  const change: Dispatch<DraftAction> = useCallback((action) => {
    touched.current = true;
    dispatch(action);
    if (action.type === 'accept') setErrors((old) => settle(old, 'terms', ['accepted']));
    if (action.type === 'leader') setErrors((old) => settle(old, 'leader', [action.field]));
    if (action.type === 'change') setErrors((old) => settle(old, action.key, Object.keys(action.change)));
    if (action.type === 'remove') setErrors(({ fields: { [action.key]: _gone, ...fields }, other }) => ({ fields, other }));
  }, []);

  const take = useMutation({
    mutationFn: (sent: Draft) => {
      const booking = bookingOf(departure.id, sent, { quoteId: price.isCurrent ? (price.quote?.id ?? null) : null, termsVersion: departure.terms?.version ?? null });
      return takeBooking(booking, keyFor(booking));
    },
    onSuccess: async (booking) => {
      touched.current = false;
      void queries.invalidateQueries({ queryKey: ['departures'] });
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      await navigate({ to: '/bookings/$bookingId', params: { bookingId: booking.id }, replace: true });
    },
    onError: (error, sent) => {
      failed(error);
      if (codeOf(error).startsWith('quote.')) void queries.invalidateQueries({ queryKey: ['quotes'] });
      if (error instanceof Problem) setErrors(placeErrors(error.errors, sent));
      void queries.invalidateQueries({ queryKey: ['departures', departure.id] });
    },
  });

  /** Sends the draft, unless something is missing that can be seen from here. True when it was sent. */
  function submit(): boolean {
    const found = checkDraft(draft, { missing: t('missing'), badEmail: t('badEmail') });
    setErrors(found);
    take.reset();
    const sendable = countErrors(found) === 0;
    if (sendable) take.mutate(draft);
    return sendable;
  }

  return { draft, errors, change, submit, take, price };
}
