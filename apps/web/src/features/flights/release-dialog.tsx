import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { releaseSeats } from './api.js';
import type { Block } from './types.js';
import { useFlights } from './use-flights.js';

interface ReleaseDialogProps {
  readonly block: Block;
  /** No more than nobody has. */
  readonly most: number;
  readonly onClose: () => void;
}

/** Gives seats of a block back to the carrier. */
export function ReleaseDialog({ block, most, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation('flights');
  const [form, setForm] = useState({ seats: 1, reason: '' });
  const flights = useFlights(onClose);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    flights.mutate({ send: () => releaseSeats(block, form), message: t('release.done', { count: form.seats }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('release.title', { locator: block.locator })} centered>
      <form onSubmit={submit}>
        <Stack>
          {flights.error && <ProblemAlert error={flights.error} />}
          <Text size="sm" c="dimmed">{t('release.note', { count: most })}</Text>
          <NumberInput label={t('release.seats')} min={1} max={most} value={form.seats} onChange={(seats) => setForm({ ...form, seats: Number(seats) })} required data-autofocus />
          <TextInput label={t('release.reason')} maxLength={150} value={form.reason} onChange={(event) => setForm({ ...form, reason: event.target.value })} required />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={flights.isPending} disabled={form.reason.trim() === '' || form.seats < 1}>{t('release.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
