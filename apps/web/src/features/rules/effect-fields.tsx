import { ActionIcon, Button, Checkbox, Group, NativeSelect, NumberInput, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/desk/money-input.js';
import { Section } from '../../ui/desk/section.js';
import { kindsWithCode, newRequirement, numberOf, type RequirementDraft, requirementKinds } from './rule-draft.js';
import { type Effect, effectKinds, owners } from './types.js';
import type { RuleFormState } from './use-rule-form.js';

const countedOr = (value: string | number): number | null => (value === '' ? null : Number(value));

/** What a rule does, and what it asks for. */
export function EffectFields({ state: { form, set, at } }: { readonly state: RuleFormState }) {
  const { t } = useTranslation('rules');
  const { effectKind, requirements } = form;
  const asks = effectKind === 'allow' || effectKind === 'require';
  const change = (changed: readonly RequirementDraft[]): void => set({ requirements: changed }, 'effect');
  return (
    <Section title={t('form.effect')}>
      <Stack>
        <NativeSelect label={t('form.effectKind')} maw={320} value={effectKind} data={effectKinds.map((value) => ({ value, label: t(`effects.${value}`) }))} error={at('effect/kind') ?? (asks && requirements.length === 0 ? at('effect') : undefined)} onChange={(event) => set({ effectKind: event.target.value as Effect['kind'] }, 'effect')} />
        {effectKind === 'deny' && <Checkbox label={t('form.explicit')} checked={form.explicit} onChange={(event) => set({ explicit: event.target.checked }, 'effect')} />}
        {effectKind === 'quota' && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('form.quotaCode')} withAsterisk maxLength={80} value={form.quotaCode} error={at('effect/code')} onChange={(event) => set({ quotaCode: event.target.value }, 'effect')} />
            <NumberInput label={t('form.quotaLimit')} withAsterisk min={0} allowDecimal={false} value={form.quotaLimit ?? ''} error={at('effect/limit')} onChange={(value) => set({ quotaLimit: countedOr(value) }, 'effect')} />
          </SimpleGrid>
        )}
        {asks && requirements.map((requirement, index) => (
          <RequirementFields
            key={index} requirement={requirement} at={(field) => at(`effect/requirements/${index}/${field}`)}
            onChange={(part) => change(requirements.map((one, place) => (place === index ? { ...one, ...part } : one)))} onRemove={() => change(requirements.filter((_, place) => place !== index))}
          />
        ))}
        {asks && <div><Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => change([...requirements, newRequirement])}>{t('form.addRequirement')}</Button></div>}
      </Stack>
    </Section>
  );
}

interface RequirementFieldsProps {
  readonly requirement: RequirementDraft;
  readonly at: (field: string) => string | undefined;
  readonly onChange: (part: Partial<RequirementDraft>) => void;
  readonly onRemove: () => void;
}

function RequirementFields({ requirement, at, onChange, onRemove }: RequirementFieldsProps) {
  const { t } = useTranslation('rules');
  const { kind, owner, text, code, number, amount, currency, daysBeforeEntry, unit, clock, orVisa } = requirement;
  const counted = numberOf[kind];
  return (
    <Paper withBorder p="sm" component="fieldset" aria-label={t(`form.requirementKinds.${kind}`)} m={0}>
      <Group align="flex-start" wrap="nowrap">
        <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ flex: 1 }}>
          <NativeSelect label={t('form.requirementKind')} value={kind} data={requirementKinds.map((value) => ({ value, label: t(`form.requirementKinds.${value}`) }))} onChange={(event) => onChange({ kind: event.target.value as RequirementDraft['kind'] })} />
          <NativeSelect label={t('form.owner')} value={owner} data={owners.map((value) => ({ value, label: t(`form.owners.${value}`) }))} onChange={(event) => onChange({ owner: event.target.value as RequirementDraft['owner'] })} />
          {counted && <NumberInput label={t(`form.${counted}`)} withAsterisk min={0} allowDecimal={false} value={number ?? ''} error={at(counted)} onChange={(value) => onChange({ number: countedOr(value) })} />}
          {kindsWithCode.includes(kind) && <TextInput label={t('form.code')} withAsterisk maxLength={80} value={code} error={at('code')} onChange={(event) => onChange({ code: event.target.value })} />}
          {kind === 'fee' && <MoneyInput label={t('form.fee')} amount={amount} currency={/^[A-Z]{3}$/.test(currency) ? currency : 'EUR'} error={at('fee')} onChange={(value) => onChange({ amount: value })} />}
          {kind === 'fee' && <TextInput label={t('form.currency')} maxLength={3} value={currency} error={at('fee/currency')} onChange={(event) => onChange({ currency: event.target.value.toUpperCase() })} />}
          {kind === 'lead-time' && (
            <NativeSelect
              label={t('form.unit')} value={unit === 'working-days' ? unit : ''} error={at('unit')} onChange={(event) => onChange({ unit: event.target.value as RequirementDraft['unit'] })}
              data={[{ value: '', label: t('form.units.calendar-days') }, { value: 'working-days', label: t('form.units.working-days') }]}
            />
          )}
          {kind === 'stay-at-most' && (
            <NativeSelect
              label={t('form.clock')} description={clock === '' ? undefined : t('form.clockHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={clock} error={at('clock')} onChange={(event) => onChange({ clock: event.target.value as RequirementDraft['clock'] })}
              data={[{ value: '', label: t('form.clocks.days') }, { value: 'entry', label: t('form.clocks.entry') }, { value: 'next-midnight', label: t('form.clocks.next-midnight') }]}
            />
          )}
          {kind !== 'lead-time' && <NumberInput label={t('form.daysBeforeEntry')} min={0} allowDecimal={false} value={daysBeforeEntry ?? ''} error={at('daysBeforeEntry')} onChange={(value) => onChange({ daysBeforeEntry: countedOr(value) })} />}
        </SimpleGrid>
        <ActionIcon mt={24} size={36} variant="subtle" color="red" aria-label={t('form.removeRequirement')} onClick={onRemove}><IconTrash size={18} aria-hidden /></ActionIcon>
      </Group>
      <TextInput mt="sm" label={t('form.requirementText')} withAsterisk maxLength={500} value={text} error={at('text')} onChange={(event) => onChange({ text: event.target.value })} />
      <TextInput mt="sm" label={t('form.orVisa')} description={t('form.orVisaHint')} maxLength={120} value={orVisa} error={at('orVisa')} onChange={(event) => onChange({ orVisa: event.target.value })} />
    </Paper>
  );
}
