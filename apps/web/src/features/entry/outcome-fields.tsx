import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutcomeDraft, OutcomeErrors } from './outcome-draft.js';

interface OutcomeFieldsProps {
  readonly name: string;
  readonly draft: OutcomeDraft;
  readonly errors: OutcomeErrors[string];
  readonly onChange: (change: Partial<OutcomeDraft>) => void;
}

/** The answer for one traveller; what it asks for depends on what it is. */
export function OutcomeFields({ name, draft, errors, onChange }: OutcomeFieldsProps) {
  const { t } = useTranslation('batches');
  const text = (field: 'approvalNumber' | 'validFrom' | 'validUntil' | 'reason') => (
    <TextInput
      label={t(field)}
      aria-label={`${t(field)}: ${name}`}
      type={field.startsWith('valid') ? 'date' : 'text'}
      withAsterisk
      value={draft[field]}
      error={errors[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  return (
    <>
      <Text fw={600} mb={4}>{name}</Text>
      <SimpleGrid cols={{ base: 1, sm: 4 }}>
        <NativeSelect
          label={t('outcomeLabel')}
          aria-label={t('outcome', { name })}
          data={[
            { value: '', label: t('open') },
            { value: 'issued', label: t('issued') },
            { value: 'refused', label: t('refused') },
          ]}
          value={draft.outcome}
          error={errors.outcome}
          onChange={(event) => onChange({ outcome: event.target.value as OutcomeDraft['outcome'] })}
        />
        {draft.outcome === 'issued' && (
          <>
            {text('approvalNumber')}
            {text('validFrom')}
            {text('validUntil')}
          </>
        )}
        {draft.outcome === 'refused' && text('reason')}
      </SimpleGrid>
    </>
  );
}
