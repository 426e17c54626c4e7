import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { addLeg } from './api.js';
import { errorAt } from './error-at.js';
import { useFlights } from './use-flights.js';

const directions = ['arrival', 'departure'] as const;
const modes = ['air', 'rail', 'road', 'sea'] as const;
const codes = ['carrier', 'number', 'from', 'to'] as const;

/** A leg by hand, in the times on the tickets: each end on its own clocks. */
export function LegDialog({ departure, onClose }: { readonly departure: Departure; readonly onClose: () => void }) {
  const { t } = useTranslation('flights');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({
    direction: 'arrival' as (typeof directions)[number], mode: 'air' as (typeof modes)[number], carrier: '', number: '', from: '', to: '', departsOn: departure.startsOn, departs: '', arrivesOn: departure.startsOn, arrives: '', fromTerminal: '', toTerminal: '', seats: 0,
  });
  const flights = useFlights(onClose, failed);
  const set = (more: Partial<typeof form>): void => setForm({ ...form, ...more });
  const text = (name: (typeof codes)[number] | 'fromTerminal' | 'toTerminal', isRequired = true) => (
    <TextInput key={name} label={t(`leg.${name}`)} maxLength={8} value={form[name]} error={errorAt(flights.error, `/${name}`)} onChange={(event) => set({ [name]: event.target.value })} required={isRequired} />
  );

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const { fromTerminal, toTerminal, ...rest } = form;
    const upper = Object.fromEntries(codes.map((name) => [name, form[name].trim().toUpperCase()])) as Record<(typeof codes)[number], string>;
    const body = { ...rest, ...upper, ...(fromTerminal ? { fromTerminal: fromTerminal.toUpperCase() } : {}), ...(toTerminal ? { toTerminal: toTerminal.toUpperCase() } : {}) };
    const leg = `${upper.carrier} ${upper.number}`;
    const send = async (): Promise<string> => {
      const { clockChanges } = await addLeg(departure.id, body, keyFor(body));
      return clockChanges.length === 0 ? t('leg.done', { leg }) : t('leg.clock', { leg, changes: clockChanges.map(({ end, change }) => t(`leg.clockChange.${end}.${change}`)).join('; ') });
    };
    flights.mutate({ send, message: t('leg.done', { leg }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('leg.add')} size="lg" centered>
      <form onSubmit={submit}>
        <Stack>
          {flights.error && <ProblemAlert error={flights.error} />}
          <SimpleGrid cols={2}>
            <NativeSelect label={t('leg.direction')} value={form.direction} data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))} onChange={(event) => set({ direction: event.target.value as (typeof directions)[number] })} />
            <NativeSelect label={t('leg.mode')} value={form.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))} onChange={(event) => set({ mode: event.target.value as (typeof modes)[number] })} />
            {codes.map((name) => text(name))}
            <TextInput type="date" label={t('leg.departsOn')} value={form.departsOn} onChange={(event) => set({ departsOn: event.target.value, arrivesOn: form.arrivesOn < event.target.value ? event.target.value : form.arrivesOn })} required />
            <TextInput type="time" label={t('leg.departs')} value={form.departs} onChange={(event) => set({ departs: event.target.value })} required />
            <TextInput type="date" label={t('leg.arrivesOn')} value={form.arrivesOn} onChange={(event) => set({ arrivesOn: event.target.value })} required />
            <TextInput type="time" label={t('leg.arrives')} value={form.arrives} error={errorAt(flights.error, '/arrivesAt')} onChange={(event) => set({ arrives: event.target.value })} required />
            {text('fromTerminal', false)}
            {text('toTerminal', false)}
            <NumberInput label={t('leg.seats')} min={0} max={1000} value={form.seats} onChange={(seats) => set({ seats: Number(seats) })} required />
          </SimpleGrid>
          <Text size="sm" c="dimmed">{t('leg.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={flights.isPending}>{t('leg.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
