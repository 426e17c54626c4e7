import { Button, Group, Modal, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { formatDay } from '../../ui/dates.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { AllotmentHistory } from './allotment-history.js';
import { changeAllotment, fetchDeparture } from './api.js';
import type { Allotment, AllotmentTerms } from './types.js';

interface AllotmentEditorProps {
  readonly departureId: string;
  readonly allotment: Allotment;
  readonly onClose: () => void;
}

/** Changes how many there are, how many more may be sold, and until when: with a reason, below what was changed before. */
export function AllotmentEditor({ departureId, allotment, onClose }: AllotmentEditorProps) {
  const { t, i18n } = useTranslation('departures');
  const queries = useQueryClient();
  const { capacity, overbooking, releaseOn } = allotment;
  const [terms, setTerms] = useState<AllotmentTerms>({ capacity, overbooking, releaseOn, reason: '' });
  const conflict = useConflict<AllotmentTerms>({
    version: allotment.version, draft: terms, onChange: setTerms,
    read: async () => {
      const now = (await fetchDeparture(departureId)).allotments.find(({ id }) => id === allotment.id);
      if (!now) throw new Error('the allotment is gone');
      return { version: now.version, draft: { ...terms, capacity: now.capacity, overbooking: now.overbooking, releaseOn: now.releaseOn } };
    },
    fields: [field('capacity', t('capacity')), field('overbooking', t('overbookingLabel')), field('releaseOn', t('releaseLabel'), (on) => (on ? formatDay(on, i18n.language) : ''))],
  });
  const change = useMutation({
    mutationFn: () => changeAllotment({ id: allotment.id, version: conflict.version }, terms),
    onError: conflict.meet,
    onSuccess: () => {
      notifications.show({ message: t('changed', { label: allotment.label }), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['departures'] }),
  });
  const errorAt = (pointer: string): string | undefined =>
    change.error instanceof Problem ? change.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;
  const set = (part: Partial<AllotmentTerms>): void => setTerms({ ...terms, ...part });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    change.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('change', { label: allotment.label })} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('takenNow', { held: allotment.held, sold: allotment.sold })}</Text>
          {change.isError && (conflict.view ?? <ProblemAlert error={change.error} />)}
          <NumberInput label={t('capacity')} min={0} allowDecimal={false} allowNegative={false} value={terms.capacity} error={errorAt('/capacity')}
            onChange={(value) => set({ capacity: Number(value) })} />
          <NumberInput label={t('overbookingLabel')} description={t('overbookingHint')} min={0} allowDecimal={false} allowNegative={false} value={terms.overbooking}
            error={errorAt('/overbooking')} onChange={(value) => set({ overbooking: Number(value) })} />
          <TextInput type="date" label={t('releaseLabel')} description={t('releaseHint')} value={terms.releaseOn ?? ''} error={errorAt('/releaseOn')}
            onChange={(event) => set({ releaseOn: event.target.value || null })} />
          <Textarea label={t('reason')} required autosize minRows={2} value={terms.reason} error={errorAt('/reason')}
            onChange={(event) => set({ reason: event.target.value })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={change.isPending}>{t('save')}</Button>
          </Group>
          <AllotmentHistory id={allotment.id} />
        </Stack>
      </form>
    </Modal>
  );
}
