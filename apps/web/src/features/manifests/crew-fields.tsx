import { ActionIcon, Group, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CrewMemberDraft } from './types.js';

interface CrewFieldsProps {
  readonly member: CrewMemberDraft;
  /** From 1. */
  readonly number: number;
  readonly faultOf: (field: keyof CrewMemberDraft) => string | undefined;
  readonly onChange: (more: Partial<CrewMemberDraft>) => void;
  readonly onRemove: () => void;
}

const longest = { surname: 60, givenNames: 60, nationality: 3, documentNumber: 20, issuingState: 3 } as const;

/** Who one member of the crew is, by the passport. */
export function CrewFields({ member, number, faultOf, onChange, onRemove }: CrewFieldsProps) {
  const { t } = useTranslation('manifests');
  const text = (field: keyof typeof longest, isCapitals = false) => (
    <TextInput
      size="xs" label={t(`fact.${field}`)} value={member[field]} maxLength={longest[field]} error={faultOf(field)}
      onChange={({ target: { value } }) => onChange({ [field]: isCapitals ? value.toUpperCase() : value })}
    />
  );
  const day = (field: 'birthDate' | 'expiryDate') => (
    <TextInput size="xs" type="date" label={t(`fact.${field}`)} value={member[field]} error={faultOf(field)} onChange={(event) => onChange({ [field]: event.target.value })} />
  );
  const sexes = (['F', 'M', 'X'] as const).map((value) => ({ value, label: t(`sex.${value}`) }));
  return (
    <Paper withBorder p="sm" component="fieldset" aria-label={t('crew.member', { number })}>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
        {text('surname')}
        {text('givenNames')}
        <Select size="xs" label={t('fact.sex')} allowDeselect={false} value={member.sex} data={sexes} onChange={(sex) => sex && onChange({ sex })} />
        {day('birthDate')}
        {text('nationality', true)}
        {text('documentNumber', true)}
        {text('issuingState', true)}
        {day('expiryDate')}
      </SimpleGrid>
      <Group justify="flex-end" mt="xs">
        <ActionIcon variant="subtle" color="red" aria-label={t('crew.remove', { number })} onClick={onRemove}><IconTrash size={16} aria-hidden /></ActionIcon>
      </Group>
    </Paper>
  );
}
