import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import type { Departure } from '../packages/types.js';
import { PlaceSelect } from '../timetable/place-select.js';
import { addLeg } from './api.js';
import { useFlights } from './use-flights.js';

const directions = ['arrival', 'departure'] as const;
const modes = ['air', 'rail', 'road', 'sea'] as const;
const codes = ['carrier', 'number', 'from', 'to'] as const;

interface LegByHandProps {
  readonly departure: Departure;
  readonly onClose: () => void;
}

/** A leg by hand, in the times on the tickets: each end on its own clocks. */
export function LegByHand({ departure, onClose }: LegByHandProps) {
  const { t } = useTranslation('flights');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({
    direction: 'arrival' as (typeof directions)[number], mode: 'air' as (typeof modes)[number], carrier: '', number: '', from: '', to: '', departsOn: departure.startsOn, departs: '', arrivesOn: departure.startsOn, arrives: '', fromTerminal: '', toTerminal: '', seats: 0,
  });
  const flights = useFlights(onClose, failed);
  const faults = useFaults(flights.error);
  const set = (more: Partial<typeof form>): void => {
    setForm({ ...form, ...more });
    faults.settle(Object.keys(more));
  };
  const place = (name: 'from' | 'to') => <PlaceSelect label={t(`leg.${name}`)} mode={form.mode} value={form[name]} error={faults.at(`/${name}`)} onChange={(code) => set({ [name]: code })} />;
  const text = (name: 'carrier' | 'number' | 'fromTerminal' | 'toTerminal', isRequired = true) => (
    <TextInput key={name} label={t(`leg.${name}`)} maxLength={8} value={form[name]} error={faults.at(`/${name}`)} onChange={(event) => set({ [name]: event.target.value })} required={isRequired} />
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
    <form onSubmit={submit}>
      <Stack>
        {flights.error && <ProblemAlert error={flights.error} />}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect label={t('leg.direction')} value={form.direction} data={directions.map((value) => ({ value, label: t(`direction.${value}`) }))} onChange={(event) => set({ direction: event.target.value as (typeof directions)[number] })} />
          <NativeSelect label={t('leg.mode')} value={form.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))} onChange={(event) => set({ mode: event.target.value as (typeof modes)[number] })} />
          {text('carrier')}
          {text('number')}
          {place('from')}
          {place('to')}
          <TextInput type="date" label={t('leg.departsOn')} value={form.departsOn} onChange={(event) => set({ departsOn: event.target.value, arrivesOn: form.arrivesOn < event.target.value ? event.target.value : form.arrivesOn })} required />
          <TextInput type="time" label={t('leg.departs')} value={form.departs} onChange={(event) => set({ departs: event.target.value })} required />
          <TextInput type="date" label={t('leg.arrivesOn')} value={form.arrivesOn} onChange={(event) => set({ arrivesOn: event.target.value })} required />
          <TextInput type="time" label={t('leg.arrives')} value={form.arrives} error={faults.at('/arrives')} onChange={(event) => set({ arrives: event.target.value })} required />
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
  );
}
