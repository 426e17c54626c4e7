import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { countriesIn } from '../countries.js';

const countries = countriesIn('en');

interface CountrySelectProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (alpha3: string) => void;
}

/** Picks a country by typing a part of its name. */
export function CountrySelect({ label, value, error, onChange }: CountrySelectProps) {
  const { t } = useTranslation('bookingForm');
  return (
    <Select
      label={label}
      data={countries}
      searchable
      selectFirstOptionOnChange
      placeholder={t('nationalityHint')}
      nothingFoundMessage={t('noCountry')}
      limit={30}
      value={value || null}
      error={error}
      withAsterisk
      onChange={(chosen) => onChange(chosen ?? '')}
    />
  );
}
