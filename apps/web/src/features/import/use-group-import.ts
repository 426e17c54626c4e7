import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import type { Departure } from '../packages/types.js';
import { importGroup, reportQuery } from './api.js';
import { bodyOf, emptyDraft, type ImportChoices, type ImportDraft } from './draft.js';
import type { TableRow } from './types.js';

/** The state of an import: what was chosen, what the server says of it, and the agreement. Leaving before it is booked asks first. */
export function useGroupImport(departure: Departure, rows: readonly TableRow[], tableId: number) {
  const { t } = useTranslation('groupImport');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ImportDraft>(() => emptyDraft(departure));
  const { keyFor, failed } = useAttemptKey();
  const booked = useRef(false);
  const report = useQuery(reportQuery(departure.id, tableId, rows, draft.choices));

  useBlocker({ shouldBlockFn: () => !booked.current && !window.confirm(t('leave')), enableBeforeUnload: () => !booked.current });

  const agree = useMutation({
    mutationFn: () => {
      const body = bodyOf(rows, draft);
      return importGroup(departure.id, body, keyFor(body));
    },
    onSuccess: async ({ bookingId }) => {
      booked.current = true;
      notifications.show({ message: t('booked'), color: 'green' });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      void queries.invalidateQueries({ queryKey: ['bookings'] });
      await navigate({ to: '/bookings/$bookingId', params: { bookingId } });
    },
    onError: (error) => {
      failed(error);
      void queries.invalidateQueries({ queryKey: ['import', departure.id] });
    },
  });

  const change = (changed: Partial<ImportDraft>): void => {
    agree.reset();
    setDraft((before) => ({ ...before, ...changed }));
  };
  const choose = (update: (before: ImportChoices) => ImportChoices): void => {
    agree.reset();
    setDraft((before) => ({ ...before, choices: update(before.choices) }));
  };
  return { draft, change, choose, report, agree };
}
