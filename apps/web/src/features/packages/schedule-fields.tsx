import { Checkbox, MultiSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countriesIn } from '../../ui/countries.js';
import type { ScheduleDraft } from './schedule-draft.js';

const countries = countriesIn('en');

interface ScheduleFieldsProps {
  readonly draft: ScheduleDraft;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (part: Partial<ScheduleDraft>) => void;
}

/** When a departure runs, when it is sold, to how many and where. */
export function ScheduleFields({ draft, faultAt, onChange }: ScheduleFieldsProps) {
  const { t } = useTranslation('packages');
  const { territories, everywhere } = draft;
  const territoryFault = faultAt('/territories') ?? territories.map((_, at) => faultAt(`/territories/${at}`)).find(Boolean);
  const text = (field: 'startsOn' | 'endsOn' | 'onSaleFrom' | 'onSaleUntil', type: 'date' | 'datetime-local') => (
    <TextInput type={type} label={t(field)} withAsterisk value={draft[field]} error={faultAt(`/${field}`)} {...(type === 'datetime-local' ? { step: 1 } : {})}
      onChange={(event) => onChange({ [field]: event.target.value })} />
  );
  const count = (field: 'minimum' | 'maximum') => (
    <NumberInput label={t(field)} min={0} allowDecimal={false} allowNegative={false} value={draft[field] ?? ''} error={faultAt(`/${field}`)}
      onChange={(value) => onChange({ [field]: value === '' ? null : Number(value) })} />
  );
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {text('startsOn', 'date')}
        {text('endsOn', 'date')}
        {text('onSaleFrom', 'datetime-local')}
        {text('onSaleUntil', 'datetime-local')}
        {count('minimum')}
        {count('maximum')}
      </SimpleGrid>
      <Checkbox label={t('everywhere')} checked={everywhere} onChange={(event) => onChange({ everywhere: event.target.checked })} />
      {!everywhere && (
        <MultiSelect label={t('territories')} description={t('territoriesHint')} data={countries} searchable clearable limit={50} value={[...territories]} error={territoryFault}
          onChange={(chosen) => onChange({ territories: chosen })} />
      )}
    </Stack>
  );
}
