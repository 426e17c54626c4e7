import { NativeSelect, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ReturnChoices, type ReturnReport, returnFields } from './batch-types.js';
import { fieldAt, letterOf, remap } from './return-draft.js';

interface BatchReturnColumnsProps {
  readonly report: ReturnReport;
  readonly choices: ReturnChoices;
  readonly onChoose: (choices: ReturnChoices) => void;
}

/** Which column tells what, as found by the headings and changed here; and what holds where rows say nothing. */
export function BatchReturnColumns({ report: { columns, mapping }, choices, onChoose }: BatchReturnColumnsProps) {
  const { t } = useTranslation('batches');
  const offered = [{ value: '', label: t('returns.ignored') }, ...returnFields.map((value) => ({ value, label: t(`returns.field.${value}`) }))];
  const day = (field: 'validFrom' | 'validUntil') => (
    <TextInput
      type="date" label={t(`returns.${field}`)} value={choices[field] ?? ''}
      onChange={(event) => {
        const { [field]: _before, ...others } = choices;
        onChoose(event.target.value ? { ...others, [field]: event.target.value } : others);
      }}
    />
  );
  return (
    <div>
      <Text fw={600} size="sm" mb="xs">{t('returns.columns')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3, md: 4 }} spacing="sm">
        {columns.map(({ column, heading, samples }) => (
          <NativeSelect
            key={column}
            label={heading || t('returns.column', { letter: letterOf(column) })}
            description={samples.join(', ')}
            aria-label={t('returns.fieldOf', { letter: letterOf(column) })}
            data={offered}
            value={fieldAt(mapping, column)}
            onChange={(event) => onChoose({ ...choices, mapping: remap(mapping, column, returnFields.find((field) => field === event.target.value) ?? null) })}
          />
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt="md">
        {day('validFrom')}
        {day('validUntil')}
        <NativeSelect
          label={t('returns.dayOrder')}
          data={(['unset', 'day-first', 'month-first'] as const).map((value) => ({ value, label: t(`returns.dayOrders.${value}`) }))}
          value={choices.dayOrder ?? 'unset'}
          onChange={(event) => {
            const { dayOrder: _before, ...others } = choices;
            const chosen = (['day-first', 'month-first'] as const).find((value) => value === event.target.value);
            onChoose(chosen ? { ...others, dayOrder: chosen } : others);
          }}
        />
      </SimpleGrid>
    </div>
  );
}
