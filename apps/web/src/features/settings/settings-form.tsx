import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaults } from '../../api/use-faults.js';
import { field } from '../../ui/desk/conflict/merge.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { fetchSettings, saveSettings, settingsQuery } from './api.js';
import type { ChangedOrganisation, OrganisationSettings } from './types.js';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** The settings, saved together; what is typed stays when somebody else was quicker. */
export function SettingsForm({ settings: { version, ...asRead } }: { readonly settings: OrganisationSettings }) {
  const { t } = useTranslation(['settings', 'conflict']);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ChangedOrganisation>(asRead);
  const yesNo = (on: boolean): string => t(on ? 'conflict:yes' : 'conflict:no');
  const conflict = useConflict<ChangedOrganisation>({
    version, draft, onChange: setDraft,
    read: async () => {
      const { version: now, ...theirs } = await fetchSettings();
      return { version: now, draft: theirs };
    },
    fields: [
      field('name', t('name')), field('address', t('address')), field('timeZone', t('timeZone')), field('currency', t('currency')), field('fourEyes', t('fourEyes'), yesNo),
      field('retentionDays', t('retention')), field('erasesByItself', t('byItself'), yesNo),
    ],
  });
  const save = useMutation({
    mutationFn: () => saveSettings(draft, conflict.version),
    onError: conflict.meet,
    onSuccess: (saved) => {
      notifications.show({ message: t('saved'), color: 'green' });
      queries.setQueryData(settingsQuery.queryKey, saved);
    },
  });
  const { at, settle } = useFaults(save.error);
  const change = (changed: Partial<ChangedOrganisation>): void => {
    settle(Object.keys(changed));
    setDraft({ ...draft, ...changed });
  };

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <Section title={t('who')}>
          <Stack>
            <TextInput label={t('name')} description={t('nameHint')} required maxLength={100} value={draft.name} error={at('/name')} onChange={(event) => change({ name: event.target.value })} />
            <Textarea label={t('address')} description={t('addressHint')} autosize minRows={3} maxRows={8} maxLength={500} value={draft.address} error={at('/address')} onChange={(event) => change({ address: event.target.value })} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select label={t('timeZone')} description={t('timeZoneHint')} data={zones} searchable required limit={50} value={draft.timeZone} error={at('/timeZone')} onChange={(zone) => change({ timeZone: zone ?? draft.timeZone })} />
              <TextInput label={t('currency')} description={t('currencyHint')} required maxLength={3} value={draft.currency} error={at('/currency')} onChange={(event) => change({ currency: event.target.value.toUpperCase() })} />
            </SimpleGrid>
          </Stack>
        </Section>
        <Section title={t('review')}>
          <Switch label={t('fourEyes')} description={t('fourEyesHint')} checked={draft.fourEyes} onChange={({ currentTarget: { checked } }) => change({ fourEyes: checked })} />
        </Section>
        <Section title={t('privacy')}>
          <Stack>
            <NumberInput label={t('retention')} description={t('retentionHint')} min={30} max={3650} allowDecimal={false} required value={draft.retentionDays} error={at('/retentionDays')} onChange={(days) => change({ retentionDays: Number(days) })} />
            <Switch label={t('byItself')} description={t('byItselfHint')} checked={draft.erasesByItself} onChange={({ currentTarget: { checked } }) => change({ erasesByItself: checked })} />
          </Stack>
        </Section>
        {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
        <Group>
          <Button type="submit" loading={save.isPending}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
