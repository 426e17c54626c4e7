import { Collapse, Group, MultiSelect, NativeSelect, NumberInput, SimpleGrid, Stack, TagsInput, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/desk/section.js';
import { type SetDraft, type SubjectSet, subjectSets } from './rule-draft.js';
import { countries, passportStates } from './states.js';
import { documentTypes } from './types.js';
import type { RuleFormState } from './use-rule-form.js';

const modesOfSet = ['any', 'in', 'notIn'] as const;
const countedOr = (value: string | number): number | null => (value === '' ? null : Number(value));

/** Whom a rule is about; passports first, the rest where it matters. */
export function SubjectFields({ state: { form, set, at } }: { readonly state: RuleFormState }) {
  const { t } = useTranslation('rules');
  const used = subjectSets.some((name) => name !== 'issuingStates' && form.sets[name].mode !== 'any') || form.ageFrom !== null || form.ageTo !== null || form.recentCountries.length > 0;
  const [open, setOpen] = useState(used);
  const field = (name: SubjectSet) => (
    <SetField key={name} name={name} set={form.sets[name]} error={at(`subject/${name}`)} onChange={(chosen) => set({ sets: { ...form.sets, [name]: chosen } }, 'subject')} />
  );
  return (
    <Section title={t('form.who')}>
      <Stack>
        {field('issuingStates')}
        <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)} c="var(--accent)" fz="sm" fw={600}>
          <Group gap={4}>{open ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}{t('form.moreConditions')}</Group>
        </UnstyledButton>
        <Collapse expanded={open}>
          <Stack>
            {subjectSets.filter((name) => name !== 'issuingStates').map(field)}
            <SimpleGrid cols={{ base: 2, sm: 4 }}>
              <NumberInput label={t('form.ageFrom')} min={0} max={150} allowDecimal={false} value={form.ageFrom ?? ''} error={at('subject/age')} onChange={(value) => set({ ageFrom: countedOr(value) }, 'subject')} />
              <NumberInput label={t('form.ageTo')} min={0} max={150} allowDecimal={false} value={form.ageTo ?? ''} onChange={(value) => set({ ageTo: countedOr(value) }, 'subject')} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <MultiSelect label={t('form.recentCountries')} searchable limit={40} data={[...countries]} value={[...form.recentCountries]} error={at('subject/recentStay/countries')} onChange={(recentCountries) => set({ recentCountries }, 'subject')} />
              <NumberInput label={t('form.withinDays')} min={1} max={36_500} allowDecimal={false} value={form.withinDays ?? ''} error={at('subject/recentStay/withinDays')} onChange={(value) => set({ withinDays: countedOr(value) }, 'subject')} />
            </SimpleGrid>
          </Stack>
        </Collapse>
      </Stack>
    </Section>
  );
}

interface SetFieldProps {
  readonly name: SubjectSet;
  readonly set: SetDraft;
  readonly error: string | undefined;
  readonly onChange: (set: SetDraft) => void;
}

function SetField({ name, set, error, onChange }: SetFieldProps) {
  const { t } = useTranslation('rules');
  const label = t(`form.${name}`);
  const shared = { 'aria-label': label, value: [...set.values], error, onChange: (values: string[]) => onChange({ ...set, values }) };
  const states = name === 'issuingStates' || name === 'otherNationalities' || name === 'residence';
  return (
    <SimpleGrid cols={{ base: 1, sm: set.mode === 'any' ? 1 : 2 }} style={{ alignItems: 'end' }}>
      <NativeSelect label={label} maw={320} value={set.mode} data={modesOfSet.map((value) => ({ value, label: t(`form.${value}`) }))} onChange={(event) => onChange({ ...set, mode: event.target.value as SetDraft['mode'] })} />
      {set.mode !== 'any' && (
        <>
          {states ? (
            <MultiSelect {...shared} searchable limit={40} data={[...passportStates]} />
          ) : name === 'documentTypes' ? (
            <MultiSelect {...shared} data={documentTypes.map((value) => ({ value, label: t(`documentTypes.${value}`) }))} />
          ) : (
            <TagsInput {...shared} placeholder={t('form.codesHint')} />
          )}
          {states && <TextInput label={t('form.setName')} maxLength={120} value={set.name} onChange={(event) => onChange({ ...set, name: event.target.value })} />}
        </>
      )}
    </SimpleGrid>
  );
}
