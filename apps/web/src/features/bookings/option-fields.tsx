import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../ui/money.js';
import type { Departure } from '../packages/types.js';
import type { DraftTraveller } from './draft.js';
import type { FieldErrors } from './draft-errors.js';
import type { PartyMember } from './types.js';

interface OptionFieldsProps {
  readonly traveller: DraftTraveller;
  readonly departure: Departure;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<PartyMember>) => void;
}

type Band = NonNullable<PartyMember['ageBand']>;

/** The age band, where it makes a difference. */
export function AgeField({ traveller, departure, errors, onChange }: OptionFieldsProps) {
  const { t } = useTranslation('bookingForm');
  const bands = departure.conditions.flatMap((condition) => (condition.kind === 'age' ? [condition] : []));
  if (bands.length === 0) return null;
  return (
    <NativeSelect
      label={t('ageBand')}
      data={[{ value: 'adult', label: t('adult') }, ...bands.map(({ band, underAge }) => ({ value: band, label: t(band, { age: underAge }) }))]}
      value={traveller.ageBand ?? 'adult'}
      error={errors['ageBand']}
      onChange={(event) => onChange({ ageBand: event.target.value as Band })}
    />
  );
}

/** What else can be chosen, each with its price, and how many are left where they are counted. */
export function OptionFields({ traveller, departure, errors, onChange }: OptionFieldsProps) {
  const { t, i18n } = useTranslation('bookingForm');
  const offered = departure.prices.flatMap(({ option, label, price }) => (option.startsWith('option.') ? [{ code: option.slice('option.'.length), label, price }] : []));
  if (offered.length === 0) return null;
  const chosen = traveller.options ?? [];
  const leftOf = (code: string): number | undefined => departure.allotments.find((allotment) => allotment.kind === 'option' && allotment.code === code)?.left;
  return (
    <Checkbox.Group label={t('options')} mt="md" value={[...chosen]} error={errors['options']} onChange={(options) => onChange({ options })}>
      <Group mt={6} gap="lg">
        {offered.map(({ code, label, price }) => {
          const left = leftOf(code);
          const text = t('optionPrice', { label, price: formatMoney(price, i18n.language) });
          return <Checkbox key={code} value={code} label={left === undefined ? text : t('option', { label: text, left })} disabled={left === 0 && !chosen.includes(code)} />;
        })}
      </Group>
    </Checkbox.Group>
  );
}
