import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../../ui/phone/field.module.css';
import type { ControlProps } from './answer-control.js';

/** The list of countries is a download of its own, so that the page does not wait for it. */
export function CountryAnswer({ id, question, value, invalid, describedBy, onAnswer }: ControlProps) {
  const { t, i18n } = useTranslation('answers');
  const chosen = typeof value === 'string' ? value : '';
  const countries = useQuery({
    queryKey: ['countries', i18n.language],
    queryFn: async () => (await import('../../ui/countries.js')).countriesIn(i18n.language),
    staleTime: Infinity,
  });
  const options = countries.data ?? (chosen ? [{ value: chosen, label: chosen }] : []);
  return (
    <select
      id={id}
      className={styles['control']}
      value={chosen}
      required={question.required}
      autoComplete="off"
      aria-invalid={invalid}
      aria-describedby={describedBy}
      onChange={(event) => onAnswer(event.target.value)}
    >
      <option value="">{t('choose')}</option>
      {options.map((country) => <option key={country.value} value={country.value}>{country.label}</option>)}
    </select>
  );
}
