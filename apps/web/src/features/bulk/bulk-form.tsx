import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { ActionFields } from './action-fields.js';
import { previewBulk, startBulk } from './api.js';
import type { BulkSearch } from './bulk-search.js';
import { BookingChoice, type Choice } from './booking-choice.js';
import { PreviewTable } from './preview-table.js';
import type { BulkAction, BulkPreview } from './types.js';

/** Which, what, and what would happen; whatever is changed above makes what is shown below be asked for anew. */
export function BulkForm({ filter }: { readonly filter: BulkSearch }) {
  const { t } = useTranslation('bulk');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [choice, setChoice] = useState<Choice>({ all: false, ids: new Set() });
  const [action, setAction] = useState<BulkAction>({ kind: 'extend', minutes: 720 });
  const key = useRef(crypto.randomUUID());
  const preview = useMutation({
    mutationFn: () => previewBulk({ action, choice: choice.all ? { filter: asFilter(filter) } : { bookingIds: [...choice.ids] } }),
    onSuccess: () => (key.current = crypto.randomUUID()),
  });
  const start = useMutation({
    mutationFn: (shown: BulkPreview) => startBulk(shown, key.current),
    onSuccess: (run) => {
      queries.setQueryData(['bulk-runs', run.id], run);
      void navigate({ to: '/bookings/many', search: { ...filter, run: run.id } });
    },
  });
  function change<Value>(set: (value: Value) => void): (value: Value) => void {
    return (value) => {
      preview.reset();
      start.reset();
      set(value);
    };
  }
  /** Those that are refused are taken out of the choice: what is left is shown anew. */
  function leaveOut(shown: BulkPreview): void {
    setChoice({ all: false, ids: new Set(shown.items.filter(({ refused }) => !refused).map(({ bookingId }) => bookingId)) });
    preview.reset();
  }
  const nobody = !choice.all && choice.ids.size === 0;
  return (
    <Stack gap="lg">
      <Section title={t('choose')}><BookingChoice filter={filter} choice={choice} onChange={change(setChoice)} /></Section>
      <Section title={t('do')}>
        <Stack>
          <ActionFields action={action} onChange={change(setAction)} />
          <Group><Button variant="light" disabled={nobody} loading={preview.isPending} onClick={() => preview.mutate()}>{t(preview.data ? 'again' : 'preview')}</Button></Group>
          {preview.isError && <ProblemAlert error={preview.error} />}
        </Stack>
      </Section>
      {preview.data && (
        <Section title={t('look')}>
          <PreviewTable preview={preview.data} busy={start.isPending} onLeaveOut={() => leaveOut(preview.data)} onGo={() => start.mutate(preview.data)} />
          {start.isError && <ProblemAlert error={start.error} />}
        </Section>
      )}
    </Stack>
  );
}

const asFilter = ({ departure, status, text }: BulkSearch) => ({ ...(departure && { departureId: departure }), ...(status && { status: [status] }), ...(text && { q: text }) });
