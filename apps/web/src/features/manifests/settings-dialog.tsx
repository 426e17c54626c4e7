import { Button, Group, Modal, NumberInput, Select, SimpleGrid, Stack, Tabs, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { faultsByField } from './faults-by-field.js';
import { changeSettings, fetchSettings, settingsQuery } from './api.js';
import type { ManifestSetting } from './types.js';

const shown = ['border', 'carrier'] as const;

/** Who sends messages to whom, and in which form. Hotels and guides get lists, which need nothing of it. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('manifests');
  const settings = useQuery(settingsQuery);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('settings.title')}>
      <Answer query={settings} shapes={[320]}>
        {(items) => (
          <Tabs defaultValue="border">
            <Tabs.List mb="md">{shown.map((receiver) => <Tabs.Tab key={receiver} value={receiver}>{t(`receiver.${receiver}`)}</Tabs.Tab>)}</Tabs.List>
            {shown.map((receiver) => {
              const setting = items.find((one) => one.receiver === receiver);
              return <Tabs.Panel key={receiver} value={receiver}>{setting && <SettingForm key={setting.receiver} setting={setting} onClose={onClose} />}</Tabs.Panel>;
            })}
          </Tabs>
        )}
      </Answer>
    </Modal>
  );
}

const textFields = ['sender', 'recipient', 'contactName', 'contactPhone', 'contactEmail'] as const;
const carrierFields = ['serviceClass', 'stayStreet', 'stayCity'] as const;

function SettingForm({ setting: { receiver, version, settings }, onClose }: { readonly setting: ManifestSetting; readonly onClose: () => void }) {
  const { t } = useTranslation('manifests');
  const queries = useQueryClient();
  const [draft, setDraft] = useState(settings);
  const texts = [...textFields, ...(receiver === 'carrier' ? carrierFields : [])];
  const conflict = useConflict<ManifestSetting['settings']>({
    version, draft, onChange: setDraft,
    read: async () => {
      const now = (await fetchSettings()).find((one) => one.receiver === receiver);
      if (!now) throw new Error('the settings are gone');
      return { version: now.version, draft: now.settings };
    },
    fields: [...texts.map((name) => field<typeof settings, typeof name>(name, t(`settings.field.${name}`))), field('directory', t('directory'), (directory) => `D.${directory}`), field('perMessage', t('settings.field.perMessage'))],
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => changeSettings(conflict.version, { receiver, settings: draft }),
    onSuccess: ({ items }) => {
      queries.setQueryData(settingsQuery.queryKey, items);
      notifications.show({ message: t('settings.saved'), color: 'green' });
      onClose();
    },
  });
  const faults = faultsByField(save.error);
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm" c="dimmed">{t(`settings.body.${receiver}`)}</Text>
        {save.error && (conflict.view ?? <ProblemAlert error={save.error} />)}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {texts.map((name) => (
            <TextInput key={name} label={t(`settings.field.${name}`)} value={draft[name]} maxLength={200} error={faults.get(`/${name}`)} onChange={(event) => setDraft({ ...draft, [name]: event.target.value })} />
          ))}
          <Select
            label={t('directory')} allowDeselect={false} value={draft.directory} error={faults.get('/directory')} data={['02B', '05B', '12B', '15B'].map((one) => ({ value: one, label: `D.${one}` }))}
            onChange={(directory) => directory && setDraft({ ...draft, directory })}
          />
          <NumberInput label={t('settings.field.perMessage')} min={1} max={1000} value={draft.perMessage} error={faults.get('/perMessage')} onChange={(value) => setDraft({ ...draft, perMessage: Number(value) })} />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('close')}</Button>
          <Button type="submit" loading={save.isPending}>{t('settings.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
