import { ActionIcon, Button, Checkbox, Group, MultiSelect, NativeSelect, Select, SimpleGrid, Stack, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { facetsQuery } from './api.js';
import { AuthorityFields } from './authority-fields.js';
import { channelLists, newRegion } from './rule-draft.js';
import { countries } from './states.js';
import { confidences, modes, purposes, reaches, type Rule, ruleStatuses } from './types.js';
import type { RuleFormState } from './use-rule-form.js';

interface FieldsProps {
  readonly state: RuleFormState;
}

const another = '+';

export function WordFields({ state: { form, set, at, authorities, addAuthority, authorityFault }, fixedId }: FieldsProps & { readonly fixedId: boolean }) {
  const { t } = useTranslation('rules');
  const kept = useQuery(facetsQuery).data?.authorities ?? [];
  const [adding, setAdding] = useState(false);
  const choices = [...kept, ...authorities.filter(({ code }) => !kept.some((one) => one.code === code))];
  return (
    <Section title={t('form.words')}>
      <Stack>
        <Textarea label={t('form.summary')} description={t('form.summaryHint')} withAsterisk autosize minRows={1} maxLength={500} value={form.summary} error={at('summary')} onChange={(event) => set({ summary: event.target.value }, 'summary')} />
        <Select
          label={t('form.authority')} withAsterisk searchable value={adding ? another : form.authority || null} error={at('authority')}
          data={[...choices.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })), { value: another, label: t('form.newAuthority') }]}
          onChange={(chosen) => {
            setAdding(chosen === another);
            if (chosen && chosen !== another) set({ authority: chosen }, 'authority');
          }}
        />
        {adding && <AuthorityFields error={authorityFault} onAdd={(authority) => { addAuthority(authority); setAdding(false); }} />}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('form.id')} description={t('form.idHint')} withAsterisk readOnly={fixedId} maxLength={80} value={form.id} error={at('id')} onChange={(event) => set({ id: event.target.value }, 'id')} />
          <TextInput label={t('form.fact')} description={t('form.factHint')} maxLength={80} value={form.fact} error={at('fact')} onChange={(event) => set({ fact: event.target.value }, 'fact')} />
        </SimpleGrid>
      </Stack>
    </Section>
  );
}

export function WhereFields({ state: { form: { regions }, set, at } }: FieldsProps) {
  const { t } = useTranslation('rules');
  const change = (index: number, part: object): void => set({ regions: regions.map((region, one) => (one === index ? { ...region, ...part } : region)) }, 'regions');
  return (
    <Section title={t('form.where')} aside={<Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => set({ regions: [...regions, newRegion] })}>{t('form.addRegion')}</Button>}>
      <Stack>
        {regions.map(({ country, zone, site }, index) => (
          <Group key={index} align="flex-end" wrap="nowrap" gap="sm">
            <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
              <Select label={t('form.country')} withAsterisk searchable limit={40} data={[...countries]} value={country || null} error={at(`regions/${index}/country`)} onChange={(chosen) => change(index, { country: chosen ?? '' })} />
              <TextInput label={t('form.zone')} maxLength={120} value={zone} error={at(`regions/${index}/zone`)} onChange={(event) => change(index, { zone: event.target.value })} />
              <TextInput label={t('form.site')} maxLength={120} value={site} error={at(`regions/${index}/site`)} onChange={(event) => change(index, { site: event.target.value })} />
            </SimpleGrid>
            {regions.length > 1 && <ActionIcon size={36} variant="subtle" color="red" aria-label={t('form.removeRegion')} onClick={() => set({ regions: regions.filter((_, one) => one !== index) }, 'regions')}><IconTrash size={18} aria-hidden /></ActionIcon>}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}

export function HowFields({ state: { form, set, at } }: FieldsProps) {
  const { t } = useTranslation('rules');
  const labels = { from: 'fromPlaces', to: 'toPlaces', carriers: 'carriers', ports: 'ports' } as const;
  return (
    <Section title={t('form.how')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <MultiSelect label={t('form.purposes')} description={t('form.purposesHint')} data={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))} value={[...form.purposes]} error={at('purposes')} onChange={(chosen) => set({ purposes: chosen }, 'purposes')} />
        <TagsInput label={t('form.events')} description={t('form.eventsHint')} value={[...form.events]} error={at('events')} onChange={(events) => set({ events }, 'events')} />
        <MultiSelect label={t('form.modes')} description={t('form.modesHint')} data={modes.map((value) => ({ value, label: t(`modes.${value}`) }))} value={[...form.modes]} error={at('channel/modes')} onChange={(chosen) => set({ modes: chosen }, 'channel')} />
        {channelLists.map((name) => (
          <TagsInput key={name} label={t(`form.${labels[name]}`)} description={t('form.codesHint')} value={[...form.channel[name]]} error={at(`channel/${name}`)} onChange={(codes) => set({ channel: { ...form.channel, [name]: codes } }, 'channel')} />
        ))}
      </SimpleGrid>
    </Section>
  );
}

export function DateFields({ state: { form, set, at } }: FieldsProps) {
  const { t } = useTranslation('rules');
  const day = (name: 'inForceFrom' | 'inForceTo' | 'knownFrom' | 'reviewBy', place: string, hint?: string, needed = false) => (
    <TextInput type="date" label={t(`form.${name}`)} description={hint} withAsterisk={needed} value={form[name]} error={at(place)} onChange={(event) => set({ [name]: event.target.value }, place.split('/')[0]!)} />
  );
  return (
    <Section title={t('form.dates')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {day('inForceFrom', 'inForce/from', t('form.openHint'))}
        {day('inForceTo', 'inForce/to', t('form.openHint'))}
        <NativeSelect label={t('form.comparedWith')} description=" " value={form.comparedWith} data={(['entry', 'day-asked'] as const).map((value) => ({ value, label: t(`form.${value}`) }))} onChange={(event) => set({ comparedWith: event.target.value as 'entry' }, 'inForce')} />
        {day('knownFrom', 'known', t('form.knownFromHint'), true)}
        {day('reviewBy', 'reviewBy', t('form.openHint'))}
      </SimpleGrid>
      <Group align="flex-end" mt="md" gap="lg">
        <NativeSelect label={t('form.reach')} value={form.reach} data={reaches.map((value) => ({ value, label: t(`reaches.${value}`) }))} onChange={(event) => set({ reach: event.target.value as Rule['reach']['who'] }, 'reach')} />
        <Checkbox mb={8} label={t('form.insideIncluded')} checked={form.insideIncluded} onChange={(event) => set({ insideIncluded: event.target.checked }, 'reach')} />
      </Group>
    </Section>
  );
}

export function TrustFields({ state: { form, set, at } }: FieldsProps) {
  const { t } = useTranslation('rules');
  return (
    <Section title={t('form.trust')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <NativeSelect label={t('status')} value={form.status} data={ruleStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))} error={at('status')} onChange={(event) => set({ status: event.target.value as Rule['status'] }, 'status', 'inForce')} />
        <NativeSelect label={t('fields.confidence')} value={form.confidence} data={confidences.map((value) => ({ value, label: t(`confidences.${value}`) }))} onChange={(event) => set({ confidence: event.target.value as Rule['confidence'] }, 'confidence')} />
        <Textarea label={t('form.sources')} description={t('form.sourcesHint')} withAsterisk autosize minRows={2} value={form.sources} error={at('sources')} onChange={(event) => set({ sources: event.target.value }, 'sources')} />
        <TagsInput label={t('form.contradicts')} description={t('form.contradictsHint')} value={[...form.contradicts]} error={at('contradicts')} onChange={(contradicts) => set({ contradicts }, 'contradicts')} />
      </SimpleGrid>
    </Section>
  );
}
