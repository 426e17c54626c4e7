import { ActionIcon, Group, NativeSelect, NumberInput, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/desk/money-input.js';
import type { ConditionDraft } from './price-draft.js';

interface ConditionFieldsProps {
  readonly condition: ConditionDraft;
  readonly currency: string;
  /** What the customer reads if nothing is typed. */
  readonly described: string;
  /** The fault at a field of this condition. */
  readonly faultAt: (field: string) => string | undefined;
  readonly onChange: (part: Partial<ConditionDraft>) => void;
  readonly onRemove: () => void;
}

/** One condition under which less is paid: when it holds, what it takes off, and what the customer reads. */
export function ConditionFields({ condition, currency, described, faultAt, onChange, onRemove }: ConditionFieldsProps) {
  const { t } = useTranslation('packages');
  const { kind, label, off, percent, amount, when, until, daysBefore, travellers, band, underAge } = condition;
  const count = (field: 'daysBefore' | 'travellers' | 'underAge' | 'percent', value: number | null) => (
    <NumberInput label={t(`condition.${field}`)} min={1} allowDecimal={false} allowNegative={false} value={value ?? ''} error={faultAt(field)}
      {...(field === 'percent' ? { suffix: ' %', max: 100 } : {})} onChange={(typed) => onChange({ [field]: typed === '' ? null : Number(typed) })} />
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`conditions.${kind}`)}>
      <Group justify="space-between" mb="xs">
        <Text fw={650}>{t(`conditions.${kind}`)}</Text>
        <ActionIcon variant="subtle" color="red" aria-label={t('removeCondition', { name: label || described })} onClick={onRemove}><IconTrash size={16} aria-hidden /></ActionIcon>
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {kind === 'early-bird' && (
          <NativeSelect label={t('condition.when')} value={when} data={[{ value: 'daysBefore', label: t('condition.byDays') }, { value: 'until', label: t('condition.byDate') }]}
            onChange={(event) => onChange({ when: event.target.value === 'until' ? 'until' : 'daysBefore' })} />
        )}
        {kind === 'early-bird' && when === 'daysBefore' && count('daysBefore', daysBefore)}
        {kind === 'early-bird' && when === 'until' && <TextInput type="date" label={t('condition.until')} value={until} error={faultAt('until')} onChange={(event) => onChange({ until: event.target.value })} />}
        {(kind === 'group' || kind === 'free-place') && count('travellers', travellers)}
        {kind === 'age' && (
          <NativeSelect label={t('condition.band')} value={band} data={[{ value: 'child', label: t('condition.child') }, { value: 'infant', label: t('condition.infant') }]}
            onChange={(event) => onChange({ band: event.target.value === 'infant' ? 'infant' : 'child' })} />
        )}
        {kind === 'age' && count('underAge', underAge)}
        {kind !== 'free-place' && (
          <NativeSelect label={t('condition.off')} value={off} data={[{ value: 'percent', label: t('condition.byPercent') }, { value: 'amount', label: t('condition.byAmount') }]}
            onChange={(event) => onChange({ off: event.target.value === 'amount' ? 'amount' : 'percent' })} />
        )}
        {kind !== 'free-place' && off === 'percent' && count('percent', percent)}
        {kind !== 'free-place' && off === 'amount' && <MoneyInput label={t('condition.amount')} amount={amount} currency={currency} error={faultAt('amount')} onChange={(typed) => onChange({ amount: typed })} />}
      </SimpleGrid>
      <TextInput mt="sm" label={t('condition.label')} placeholder={described} value={label} error={faultAt('label')} onChange={(event) => onChange({ label: event.target.value })} />
    </Paper>
  );
}
