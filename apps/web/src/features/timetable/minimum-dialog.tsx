import { Button, Group, Modal, NativeSelect, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useFaults } from '../../api/use-faults.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { setMinimum } from './api.js';
import { PlaceSelect } from './place-select.js';
import type { Minimum } from './types.js';
import { useTimetable } from './use-timetable.js';

const kinds = ['international', 'domestic'] as const;

/** How many minutes a change needs at a place. What was set before for the same is replaced. */
export function MinimumDialog({ minimum, onClose }: { readonly minimum: Minimum | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const [form, setForm] = useState<Minimum>(minimum ?? { placeCode: '', kind: 'international', minutes: 120 });
  const timetable = useTimetable(onClose);
  const faults = useFaults(timetable.error);
  const set = (more: Partial<Minimum>): void => {
    setForm({ ...form, ...more });
    faults.settle([...Object.keys(more), ...('placeCode' in more ? ['code'] : [])]);
  };
  // A place that nobody knows is refused as `code`, whoever asked.
  const unknown = timetable.error instanceof Problem && timetable.error.code === 'place.unknown' ? faults.at('/code') : faults.at('/placeCode');

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    timetable.mutate({ send: () => setMinimum(form), message: t('minimum.done', { place: form.placeCode }) });
  }

  return (
    <Modal opened onClose={onClose} title={t(minimum ? 'minimum.change' : 'minimum.add')} centered>
      <form onSubmit={submit}>
        <Stack>
          {timetable.error && <ProblemAlert error={timetable.error} />}
          {minimum ? <Text fw={600}>{minimum.placeCode}, {t(`minimum.kinds.${minimum.kind}`)}</Text> : <PlaceSelect label={t('minimum.place')} value={form.placeCode} error={unknown} onChange={(placeCode) => set({ placeCode })} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {!minimum && <NativeSelect label={t('minimum.kind')} value={form.kind} data={kinds.map((value) => ({ value, label: t(`minimum.kinds.${value}`) }))} onChange={({ target }) => set({ kind: target.value as (typeof kinds)[number] })} />}
            <NumberInput label={t('minimum.least')} min={0} max={1440} value={form.minutes} error={faults.at('/minutes')} onChange={(minutes) => set({ minutes: Number(minutes) })} required />
          </SimpleGrid>
          <Text size="sm" c="dimmed">{t('minimum.note')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={timetable.isPending}>{t('minimum.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
