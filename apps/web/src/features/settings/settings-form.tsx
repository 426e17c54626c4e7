import { Button, Group, NumberInput, Select, SimpleGrid, Stack, Switch, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { useFaults } from '../../api/use-faults.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { saveSettings, settingsQuery } from './api.js';
import type { ChangedOrganisation, OrganisationSettings } from './types.js';

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];

/** The settings, saved together; what is typed stays when somebody else was quicker. */
export function SettingsForm({ settings: { version, ...asRead } }: { readonly settings: OrganisationSettings }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const [draft, setDraft] = useState<ChangedOrganisation>(asRead);
  const save = useMutation({
    mutationFn: () => saveSettings(draft, version),
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
        {save.isError && <ProblemAlert error={save.error} />}
        <Group>
          <Button type="submit" loading={save.isPending}>{t('save')}</Button>
          {codeOf(save.error) === 'organisation.changed' && <Button variant="default" onClick={() => void queries.invalidateQueries(settingsQuery)}>{t('changedMeanwhile')}</Button>}
        </Group>
      </Stack>
    </form>
  );
}
