import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountrySelect } from '../../ui/desk/country-select.js';

interface Person {
  readonly givenNames: string;
  readonly surname: string;
  readonly email: string;
  readonly nationality: string;
}

interface PersonFieldsProps {
  readonly person: Person;
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly onChange: (change: Partial<Person>) => void;
}

/** Who comes. */
export function PersonFields({ person, errors, onChange }: PersonFieldsProps) {
  const { t } = useTranslation('bookingForm');
  const text = (field: 'givenNames' | 'surname' | 'email') => (
    <TextInput
      label={t(field)}
      type={field === 'email' ? 'email' : 'text'}
      withAsterisk
      autoComplete="off"
      spellCheck={false}
      value={person[field]}
      error={errors[field]}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  return (
    <>
      {text('givenNames')}
      {text('surname')}
      {text('email')}
      <CountrySelect label={t('nationality')} value={person.nationality} error={errors['nationality']} onChange={(nationality) => onChange({ nationality })} />
    </>
  );
}
