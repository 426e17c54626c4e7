import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/desk/money-input.js';
import { formatMoney } from '../../ui/money.js';
import type { AuthorityProfile } from './types.js';

type Applications = NonNullable<AuthorityProfile['applications']>;

interface ApplicationFieldsProps {
  readonly applications: Applications;
  readonly readOnly: boolean;
  readonly faultAt: (pointer: string) => string | undefined;
  readonly onChange: (applications: Applications) => void;
}

/** How an authority wants to be asked: its photo, its fee, the order of its lists. */
export function ApplicationFields({ applications, readOnly, faultAt, onChange }: ApplicationFieldsProps) {
  const { t, i18n } = useTranslation('authorities');
  const { photoBytes, feePerApplication: fee, listOrder } = applications;
  const [currency, setCurrency] = useState(fee?.currency ?? 'EUR');
  const without = (field: keyof Applications): Applications => Object.fromEntries(Object.entries(applications).filter(([name]) => name !== field));
  const setFee = (amount: number | null, of: string): void => onChange(amount === null ? without('feePerApplication') : { ...applications, feePerApplication: { amount, currency: of } });
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <NumberInput
        label={t('applications.photo')} suffix=" kB" min={10} max={10_000} allowDecimal={false} readOnly={readOnly} placeholder={t('applications.anySize')} value={photoBytes === undefined ? '' : photoBytes / 1000}
        error={faultAt('/photoBytes')} onChange={(value) => onChange(value === '' ? without('photoBytes') : { ...applications, photoBytes: Math.round(Number(value) * 1000) })}
      />
      <Select
        label={t('applications.order')} readOnly={readOnly} allowDeselect={false} value={listOrder ?? 'put'} error={faultAt('/listOrder')}
        data={(['put', 'surname', 'nationality'] as const).map((value) => ({ value, label: t(`applications.orders.${value}`) }))}
        onChange={(chosen) => onChange(chosen === 'surname' || chosen === 'nationality' ? { ...applications, listOrder: chosen } : without('listOrder'))}
      />
      {readOnly ? fee && <TextInput readOnly label={t('applications.fee')} value={formatMoney(fee, i18n.language)} /> : (
        <>
          <MoneyInput label={t('applications.fee')} amount={fee?.amount ?? null} currency={currency} error={faultAt('/feePerApplication')} onChange={(amount) => setFee(amount, currency)} />
          <TextInput
            label={t('applications.currency')} maxLength={3} value={currency} error={faultAt('/feePerApplication/currency')}
            onChange={({ currentTarget: { value } }) => {
              const typed = value.toUpperCase().replace(/[^A-Z]/g, '');
              setCurrency(typed);
              if (fee) setFee(fee.amount, typed);
            }}
          />
        </>
      )}
    </SimpleGrid>
  );
}
