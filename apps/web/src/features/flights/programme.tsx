import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { formatThere } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { useMay } from '../accounts/session.js';
import type { Departure } from '../packages/types.js';
import { addMoment, removeMoment } from './api.js';
import { errorAt } from './error-at.js';
import type { Board } from './types.js';
import { useFlights } from './use-flights.js';

const kinds = ['briefing', 'race-start', 'other'] as const;

/** What everybody must be there for: changes of flights are measured by it. */
export function Programme({ departure, board }: { readonly departure: Departure; readonly board: Board }) {
  const { t, i18n } = useTranslation('flights');
  const mayManage = useMay('flight.manage');
  const { keyFor, failed } = useAttemptKey();
  const [isAdding, setIsAdding] = useState(false);
  const zone = board.legs.find(({ direction }) => direction === 'arrival')?.toZone ?? 'UTC';
  const [form, setForm] = useState({ kind: 'briefing' as (typeof kinds)[number], name: '', on: departure.startsOn, time: '18:00' });
  const flights = useFlights(() => setIsAdding(false), failed);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const body = { ...form, zone };
    flights.mutate({ send: () => addMoment(departure.id, body, keyFor(body)), message: t('programme.done') });
  }

  return (
    <Section title={t('programme.title')} aside={mayManage && !isAdding && <Button size="sm" variant="default" onClick={() => setIsAdding(true)}>{t('programme.add')}</Button>}>
      <Stack gap="xs">
        {flights.error && <ProblemAlert error={flights.error} />}
        {board.moments.length === 0 && <Text c="dimmed" size="sm">{t('programme.empty')}</Text>}
        {board.moments.map((moment) => (
          <Group key={moment.id} justify="space-between" wrap="nowrap">
            <Text size="sm"><Text span fw={600}>{formatThere(moment.at, moment.zone, i18n.language)}</Text> {moment.name}</Text>
            {mayManage && <ActionIcon variant="subtle" color="gray" aria-label={t('programme.remove', { name: moment.name })} onClick={() => flights.mutate({ send: () => removeMoment(moment.id), message: t('programme.removed') })}><IconX size={16} aria-hidden /></ActionIcon>}
          </Group>
        ))}
        {isAdding && (
          <form onSubmit={submit} aria-label={t('programme.add')}>
            <Stack gap="sm">
              <Group grow align="flex-start">
                <NativeSelect label={t('programme.kind')} value={form.kind} data={kinds.map((value) => ({ value, label: t(`programme.kinds.${value}`) }))} onChange={(event) => setForm({ ...form, kind: event.target.value as (typeof kinds)[number] })} />
                <TextInput label={t('programme.name')} maxLength={120} value={form.name} error={errorAt(flights.error, '/name')} onChange={(event) => setForm({ ...form, name: event.target.value })} required />
              </Group>
              <Group grow>
                <TextInput type="date" label={t('programme.on')} value={form.on} onChange={(event) => setForm({ ...form, on: event.target.value })} required />
                <TextInput type="time" label={t('programme.time')} value={form.time} onChange={(event) => setForm({ ...form, time: event.target.value })} required />
              </Group>
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setIsAdding(false)}>{t('cancel')}</Button>
                <Button type="submit" loading={flights.isPending}>{t('programme.do')}</Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Section>
  );
}
