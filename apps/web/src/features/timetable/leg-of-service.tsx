import { Button, Group, NativeSelect, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../../api/fault-at.js';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatDay } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { useFlights } from '../flights/use-flights.js';
import { dateService } from './api.js';
import { ServiceDays } from './service-days.js';
import { daysAfter, daysMark, runningDays, serviceName, weekdayName } from './service-words.js';
import type { Service } from './types.js';

const directions = ['arrival', 'departure'] as const;
/** How far before the first day and after the last one people still travel. */
const margin = 7;

interface LegOfServiceProps {
  readonly departure: { readonly id: string; readonly startsOn: string; readonly endsOn: string };
  readonly services: readonly Service[];
  /** Chosen from the start. */
  readonly serviceId?: string;
  readonly onClose: () => void;
}

/** One day of a service as a leg of a departure: all but the day, the direction and the seats is known. */
export function LegOfService({ departure, services, serviceId, onClose }: LegOfServiceProps) {
  const { t, i18n } = useTranslation('timetable');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState({ serviceId: serviceId ?? null, direction: 'arrival' as (typeof directions)[number], on: null as string | null, seats: 0 });
  const flights = useFlights(onClose, failed);
  const service = services.find(({ id }) => id === form.serviceId);
  const days = service ? runningDays(service, daysAfter(departure.startsOn, -margin), daysAfter(departure.endsOn, margin)) : [];
  const wished = form.direction === 'arrival' ? departure.startsOn : departure.endsOn;
  const on = form.on ?? nearest(days, wished);
  const set = (more: Partial<typeof form>): void => setForm({ ...form, ...more });
  const named = (day: string): string => `${weekdayName(new Date(`${day}T00:00:00Z`).getUTCDay() || 7, i18n.language, 'short')} ${formatDay(day, i18n.language)}`;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (!service || !on) return;
    const body = { serviceId: service.id, direction: form.direction, on, seats: form.seats };
    const leg = serviceName(service);
    const send = async (): Promise<string> => {
      const { clockChanges } = await dateService(departure.id, body, keyFor(body));
      return clockChanges.length === 0 ? t('leg.done', { leg }) : t('leg.clock', { leg });
    };
    flights.mutate({ send, message: t('leg.done', { leg }) });
  }

  return (
    <form onSubmit={submit}>
      <Stack>
        {flights.error && <ProblemAlert error={flights.error} />}
        <Select
          label={t('leg.service')} placeholder={t('leg.choose')} nothingFoundMessage={t('noneSuch')} searchable selectFirstOptionOnChange withAsterisk value={form.serviceId} data-autofocus
          data={services.map((one) => ({ value: one.id, label: `${serviceName(one)}, ${one.from} ${one.departs} – ${one.to} ${one.arrives}${daysMark(one.dayOffset)}` }))}
          onChange={(id) => set({ serviceId: id, on: null })}
        />
        {service && <ServiceDays running={service.weekdays} />}
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          <NativeSelect label={t('leg.direction')} value={form.direction} data={directions.map((value) => ({ value, label: t(`leg.directions.${value}`) }))} onChange={({ target }) => set({ direction: target.value as (typeof directions)[number], on: null })} />
          <NativeSelect label={t('leg.on')} disabled={days.length === 0} value={on ?? ''} error={faultAt(flights.error, '/on')} data={days.map((day) => ({ value: day, label: named(day) }))} onChange={({ target }) => set({ on: target.value })} />
          <NumberInput label={t('leg.seats')} min={0} max={1000} value={form.seats} error={faultAt(flights.error, '/seats')} onChange={(seats) => set({ seats: Number(seats) })} required />
        </SimpleGrid>
        {service && <Text size="sm" c={on ? 'dimmed' : 'var(--warning)'} role="status">{on ? t('leg.preview', { leg: serviceName(service), from: service.from, to: service.to, departs: service.departs, arrives: `${service.arrives}${daysMark(service.dayOffset)}`, day: named(on) }) : t('leg.noDay')}</Text>}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" disabled={!service || !on} loading={flights.isPending}>{t('leg.do')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other));
const nearest = (days: readonly string[], wished: string): string | null => days.toSorted((a, b) => distance(a, wished) - distance(b, wished))[0] ?? null;
