import { Button, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../../api/problem-words.js';
import { useFaults } from '../../api/use-faults.js';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { CountrySelect } from '../../ui/desk/country-select.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { Section } from '../../ui/desk/section.js';
import { contentOf, type ContentDraft, draftOf } from './content-draft.js';
import styles from './editor.module.css';
import { ItineraryEditor } from './itinerary-editor.js';
import { OptionEditor } from './option-editor.js';
import { changePackage, fetchPackage, packageQuery } from './package-api.js';
import { purposes } from './purposes.js';
import type { Package } from './types.js';
import { useContentFields } from './use-content-fields.js';
import { useLeaveGuard } from './use-leave-guard.js';

interface ContentFormProps {
  readonly sold: Package;
}

/** What a package says: saved as a whole, from the version that was read. A refusal keeps what was typed. */
export function ContentForm({ sold }: ContentFormProps) {
  const { t } = useTranslation('packages');
  const queries = useQueryClient();
  const guard = useLeaveGuard();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(sold));
  const [touched, setTouched] = useState(false);
  const conflict = useConflict({
    version: sold.version, draft, onChange: setDraft, fields: useContentFields(),
    read: async () => {
      const now = await fetchPackage(sold.id);
      return { version: now.version, draft: draftOf(now) };
    },
  });
  const change = useMutation({
    mutationFn: () => changePackage(sold.id, conflict.version, contentOf(draft)),
    onSuccess: (now) => {
      queries.setQueryData(packageQuery(sold.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['packages', 'list'] });
      void queries.invalidateQueries({ queryKey: ['departures'] });
      load(now);
      notifications.show({ message: t('saved'), color: 'green' });
    },
    onError: (error) => {
      conflict.meet(error);
      if (codeOf(error) === 'package.changed') void queries.invalidateQueries({ queryKey: ['packages', sold.id] });
    },
  });
  useEffect(() => {
    if (change.isError) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [change.isError]);

  const { at, settle } = useFaults(change.error);
  const set = (part: Partial<ContentDraft>): void => {
    guard(true);
    settle(Object.keys(part).filter((field) => field !== 'itinerary' && field !== 'options'));
    setTouched(true);
    setDraft({ ...draft, ...part });
  };
  function load(from: Package): void {
    guard(false);
    setTouched(false);
    setDraft(draftOf(from));
    conflict.settle(from.version, draftOf(from));
    change.reset();
  }
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    change.mutate();
  }

  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Stack gap="lg">
        {change.isError && conflict.view}
        <Section title={t('head')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('name')} withAsterisk value={draft.name} error={at('/name')} onChange={(event) => set({ name: event.target.value })} />
            <NativeSelect label={t('purposeLabel')} value={draft.purpose} data={purposes.map((value) => ({ value, label: t(`purpose.${value}`) }))}
              onChange={(event) => set({ purpose: event.target.value as Package['purpose'] })} />
            <TextInput label={t('destination')} withAsterisk value={draft.destination.label} error={at('/destination/label')}
              onChange={(event) => set({ destination: { ...draft.destination, label: event.target.value } })} />
            <CountrySelect label={t('country')} value={draft.destination.state} error={at('/destination/state')} onChange={(state) => set({ destination: { ...draft.destination, state } })} />
            <TextInput label={t('region')} description={t('regionHint')} value={draft.destination.region ?? ''} error={at('/destination/region')}
              onChange={(event) => set({ destination: { ...draft.destination, region: event.target.value } })} />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
            <Textarea label={t('inclusions')} description={t('oneALine')} autosize minRows={3} value={draft.inclusions} onChange={(event) => set({ inclusions: event.target.value })} />
            <Textarea label={t('exclusions')} description={t('oneALine')} autosize minRows={3} value={draft.exclusions} onChange={(event) => set({ exclusions: event.target.value })} />
          </SimpleGrid>
        </Section>
        <ItineraryEditor days={draft.itinerary} faultAt={at} onChange={(itinerary) => set({ itinerary })} />
        <OptionEditor options={draft.options} faultAt={at} onChange={(options) => set({ options })} />
        {(touched || change.isError) && (
          <Paper withBorder shadow="md" p="md" className={styles['footer']}>
            <Stack gap="sm">
              {change.isError && !conflict.view && <ProblemAlert error={change.error} />}
              <Group justify="space-between">
                <Text size="sm" c="dimmed">{t('unsaved')}</Text>
                <Group gap="sm">
                  <Button variant="default" onClick={() => load(sold)}>{t('discard')}</Button>
                  <Button type="submit" loading={change.isPending}>{t('save')}</Button>
                </Group>
              </Group>
            </Stack>
          </Paper>
        )}
      </Stack>
    </form>
  );
}
