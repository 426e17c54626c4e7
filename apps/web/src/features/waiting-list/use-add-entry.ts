import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { type Dispatch, useCallback, useReducer, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { bookingOf, changeDraft, type Draft, type DraftAction, emptyDraft } from '../bookings/draft.js';
import { checkDraft, countErrors, type DraftErrors, noErrors, placeErrors, settle } from '../bookings/draft-errors.js';
import type { Departure } from '../packages/types.js';
import { addWaitingEntry } from './api.js';
import type { NewWaitingEntry } from './types.js';

export type MailLanguage = NonNullable<NewWaitingEntry['locale']>;

/** The state of the form. A refusal keeps what was typed; leaving with something typed asks first. */
export function useAddEntry(departure: Departure) {
  const { t } = useTranslation(['bookingForm', 'waitingList']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, dispatch] = useReducer(changeDraft, departure, emptyDraft);
  const [locale, setLocale] = useState<MailLanguage>('en');
  const [errors, setErrors] = useState<DraftErrors>(noErrors);
  const { keyFor, failed } = useAttemptKey();
  const touched = useRef(false);

  useBlocker({ shouldBlockFn: () => touched.current && !window.confirm(t('bookingForm:leave')), enableBeforeUnload: () => touched.current });

  const change: Dispatch<DraftAction> = useCallback((action) => {
    touched.current = true;
    dispatch(action);
    if (action.type === 'leader') setErrors((old) => settle(old, 'leader', [action.field]));
    if (action.type === 'change') setErrors((old) => settle(old, action.key, Object.keys(action.change)));
    if (action.type === 'remove') setErrors(({ fields: { [action.key]: _gone, ...fields }, other }) => ({ fields, other }));
  }, []);

  const add = useMutation({
    mutationFn: (sent: Draft) => {
      const { departureId: _departure, ...party } = bookingOf(departure.id, sent, { quoteId: null, termsVersion: null });
      const body = { ...party, locale };
      return addWaitingEntry(departure.id, body, keyFor(body));
    },
    onSuccess: async ({ leader }) => {
      touched.current = false;
      notifications.show({ message: t('waitingList:added', { name: leader?.name ?? '' }), color: 'green' });
      void queries.invalidateQueries({ queryKey: ['waiting-list'] });
      await navigate({ to: '/departures/$departureId/waiting-list', params: { departureId: departure.id }, replace: true });
    },
    onError: (error, sent) => {
      failed(error);
      if (error instanceof Problem) setErrors(placeErrors(error.errors, sent));
    },
  });

  /** Sends the draft, unless something is missing that can be seen from here. True when it was sent. */
  function submit(): boolean {
    const found = checkDraft(draft, { missing: t('bookingForm:missing'), badEmail: t('bookingForm:badEmail') });
    setErrors(found);
    add.reset();
    const sendable = countErrors(found) === 0;
    if (sendable) add.mutate(draft);
    return sendable;
  }

  return { draft, locale, setLocale, errors, change, submit, add };
}
