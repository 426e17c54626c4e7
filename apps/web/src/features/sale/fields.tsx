import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../../ui/phone/field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

interface Control {
  readonly id: string;
  readonly className: string | undefined;
  readonly value: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its label and, below it, what is wrong with it. */
function Field({ label, hint, value, fault, children }: Omit<FieldProps, 'onChange'> & { readonly children: (control: Control) => ReactNode }) {
  const id = useId();
  const describedBy = fault === undefined ? undefined : `${id}-fault`;
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>{label}{hint && <span className={styles['mark']}>{hint}</span>}</label>
      {children({ id, className: styles['control'], value, 'aria-invalid': fault !== undefined, 'aria-describedby': describedBy })}
      {fault !== undefined && <p id={`${id}-fault`} className={styles['error']}>{fault}</p>}
    </div>
  );
}

export function TextField({ type = 'text', autoComplete, onChange, ...field }: FieldProps & { readonly type?: 'text' | 'email'; readonly autoComplete: string }) {
  return (
    <Field {...field}>
      {(control) => <input {...control} type={type} autoComplete={autoComplete} spellCheck={false} maxLength={200} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** `none` is what choosing nothing means, where that is a choice. */
export function SelectField({ options, none, onChange, ...field }: FieldProps & { readonly options: readonly Option[]; readonly none?: string }) {
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} onChange={(event) => onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** Countries by their names; the list is a download of its own. `among` are the only ones to choose from, where not all are. */
export function CountryField({ among = null, ...field }: FieldProps & { readonly among?: readonly string[] | null }) {
  const { t, i18n } = useTranslation('sale');
  const countries = useQuery({
    queryKey: ['countries', i18n.language],
    queryFn: async () => (await import('../../ui/countries.js')).countriesIn(i18n.language),
    staleTime: Infinity,
  });
  const all = countries.data ?? (field.value ? [{ value: field.value, label: field.value }] : []);
  const offered = among ? all.filter(({ value }) => among.includes(value)) : all;
  const hint = among ? { hint: t('form.someCountries') } : {};
  return <SelectField {...field} {...hint} options={offered} none={t('form.choose')} />;
}
