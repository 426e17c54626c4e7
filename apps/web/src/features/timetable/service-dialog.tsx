import { Button, Chip, Group, Input, Modal, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { addService, changeService, fetchService } from './api.js';
import { PlaceSelect } from './place-select.js';
import { serviceName, weekdayName, weekdays } from './service-words.js';
import type { Service, ToldService } from './types.js';
import { useServiceFields } from './use-service-fields.js';
import { useTimetable } from './use-timetable.js';

const modes = ['air', 'rail', 'road', 'sea'] as const;
const offsets = [0, 1, 2, 3, -1] as const;

interface ServiceDialogProps {
  /** Undefined for a new one. */
  readonly service: Service | undefined;
  readonly onClose: () => void;
}

const blank: ToldService = { mode: 'air', carrier: '', number: '', from: '', to: '', departs: '', arrives: '', dayOffset: 0, weekdays: [], validFrom: '', validUntil: '', equipment: null, fromTerminal: null, toTerminal: null };

function toldOf({ id: _id, version: _version, fromZone: _from, toZone: _to, ...told }: Service): ToldService {
  return told;
}

/** A new service, or one as it runs from now on: legs that were made of it stay as they are. */
export function ServiceDialog({ service, onClose }: ServiceDialogProps) {
  const { t, i18n } = useTranslation('timetable');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState<ToldService>(() => (service ? toldOf(service) : blank));
  const conflict = useConflict<ToldService>({
    version: service?.version ?? 0, draft: form, onChange: setForm, fields: useServiceFields(),
    read: async () => {
      const now = await fetchService(service?.id ?? '');
      return { version: now.version, draft: toldOf(now) };
    },
  });
  const timetable = useTimetable(onClose, (error) => {
    failed(error);
    conflict.meet(error);
  });
  const faults = useFaults(timetable.error);
  const set = (more: Partial<ToldService>): void => {
    setForm({ ...form, ...more });
    faults.settle(Object.keys(more));
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const upper = (value: string): string => value.trim().toUpperCase();
    const terminal = (value: string | null | undefined): string | null => upper(value ?? '') || null;
    const body: ToldService = {
      ...form, carrier: upper(form.carrier), number: upper(form.number), from: upper(form.from), to: upper(form.to), weekdays: [...form.weekdays].sort(),
      equipment: form.equipment?.trim() || null, fromTerminal: terminal(form.fromTerminal), toTerminal: terminal(form.toTerminal),
    };
    const name = serviceName(body);
    timetable.mutate(service
      ? { send: () => changeService({ id: service.id, version: conflict.version }, body), message: t('service.changed', { name }) }
      : { send: () => addService(body, keyFor(body)), message: t('service.added', { name }) });
  }

  const text = (name: 'carrier' | 'number' | 'fromTerminal' | 'toTerminal' | 'equipment', maxLength: number, isRequired = false) => (
    <TextInput label={t(name === 'equipment' ? `equipment.${form.mode}` : `service.${name}`)} maxLength={maxLength} value={form[name] ?? ''} error={faults.at(`/${name}`)} onChange={({ target }) => set({ [name]: target.value })} required={isRequired} />
  );
  const timed = (name: 'departs' | 'arrives' | 'validFrom' | 'validUntil', type: 'time' | 'date') => (
    <TextInput type={type} label={t(`service.${name}`)} value={form[name]} error={faults.at(`/${name}`)} onChange={({ target }) => set({ [name]: target.value })} required />
  );
  return (
    <Modal opened onClose={onClose} title={service ? t('service.changeOf', { name: serviceName(service) }) : t('service.add')} size="lg" centered>
      <form onSubmit={submit}>
        <Stack>
          {timetable.error && (conflict.view ?? <ProblemAlert error={timetable.error} />)}
          <SimpleGrid cols={3}>
            <NativeSelect label={t('service.mode')} value={form.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))} onChange={({ target }) => set({ mode: target.value as (typeof modes)[number] })} />
            {text('carrier', 8, true)}
            {text('number', 8, true)}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <PlaceSelect label={t('service.from')} mode={form.mode} value={form.from} error={faults.at('/from')} onChange={(from) => set({ from })} />
            <PlaceSelect label={t('service.toPlace')} mode={form.mode} value={form.to} error={faults.at('/to')} onChange={(to) => set({ to })} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 2, xs: 3 }}>
            {timed('departs', 'time')}
            {timed('arrives', 'time')}
            <NativeSelect label={t('service.arrivesOn')} value={String(form.dayOffset)} error={faults.at('/dayOffset')} data={offsets.map((value) => ({ value: String(value), label: t(`offset.${value}`) }))} onChange={({ target }) => set({ dayOffset: Number(target.value) })} />
          </SimpleGrid>
          <Input.Wrapper label={t('service.weekdays')} labelElement="div" withAsterisk error={faults.at('/weekdays')}>
            <Chip.Group multiple value={form.weekdays.map(String)} onChange={(days) => set({ weekdays: days.map(Number) })}>
              <Group gap={6} role="group" aria-label={t('service.weekdays')} mt={4}>
                {weekdays.map((day) => <Chip key={day} value={String(day)} size="sm" aria-label={weekdayName(day, i18n.language, 'long')}>{weekdayName(day, i18n.language, 'short')}</Chip>)}
              </Group>
            </Chip.Group>
          </Input.Wrapper>
          <SimpleGrid cols={2}>{timed('validFrom', 'date')}{timed('validUntil', 'date')}</SimpleGrid>
          <SimpleGrid cols={{ base: 2, xs: 3 }}>{text('equipment', 40)}{text('fromTerminal', 4)}{text('toTerminal', 4)}</SimpleGrid>
          <Text size="sm" c="dimmed">{t(service ? 'service.changeNote' : 'service.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={timetable.isPending}>{t(service ? 'service.save' : 'service.doAdd')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
