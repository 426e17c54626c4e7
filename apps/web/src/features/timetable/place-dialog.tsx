import { Button, Group, Modal, NativeSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { useFaults } from '../../api/use-faults.js';
import { CountrySelect } from '../../ui/desk/country-select.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { addPlace } from './api.js';
import type { NewPlace } from './types.js';
import { useTimetable } from './use-timetable.js';

const kinds = ['station', 'border-post', 'port', 'airport'] as const;
const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }));

/** A place of the organisation's own. Its code is what legs name it by. */
export function PlaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('timetable');
  const { keyFor, failed } = useAttemptKey();
  const [form, setForm] = useState<NewPlace>({ kind: 'station', code: '', name: '', country: '', zone: '' });
  const timetable = useTimetable(onClose, failed);
  const faults = useFaults(timetable.error);
  const set = (more: Partial<NewPlace>): void => {
    setForm({ ...form, ...more });
    faults.settle(Object.keys(more));
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    const body = { ...form, code: form.code.trim().toUpperCase(), name: form.name.trim() };
    timetable.mutate({ send: () => addPlace(body, keyFor(body)), message: t('place.added', { name: body.name }) });
  }

  return (
    <Modal opened onClose={onClose} title={t('place.add')} centered>
      <form onSubmit={submit}>
        <Stack>
          {timetable.error && <ProblemAlert error={timetable.error} />}
          <SimpleGrid cols={2}>
            <NativeSelect label={t('place.kind')} value={form.kind} error={faults.at('/kind')} data={kinds.map((value) => ({ value, label: t(`place.kinds.${value}`) }))} onChange={({ target }) => set({ kind: target.value as (typeof kinds)[number] })} data-autofocus />
            <TextInput label={t('place.code')} description={t('place.codeHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} maxLength={8} value={form.code} error={faults.at('/code')} onChange={({ target }) => set({ code: target.value })} required />
          </SimpleGrid>
          <TextInput label={t('place.name')} maxLength={120} value={form.name} error={faults.at('/name')} onChange={({ target }) => set({ name: target.value })} required />
          <CountrySelect label={t('place.country')} value={form.country} error={faults.at('/country')} onChange={(country) => set({ country })} />
          <Select label={t('place.zone')} data={zones} searchable selectFirstOptionOnChange limit={50} withAsterisk nothingFoundMessage={t('place.noZone')} value={form.zone || null} error={faults.at('/zone')} onChange={(zone) => set({ zone: zone ?? '' })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
            <Button type="submit" loading={timetable.isPending}>{t('place.do')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
