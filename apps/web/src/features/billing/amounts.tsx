import { Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '../../ui/money.js';
import styles from './billing.module.css';

interface Shown {
  readonly charged: Money;
  readonly paid: Money;
  readonly balance: Money;
  readonly due: Money;
  readonly overdue: Money;
}

/** What is owed, paid and left: in large figures, the overdue in red with a sign. */
export function Amounts({ amounts }: { readonly amounts: Shown }) {
  const { t, i18n } = useTranslation('billing');
  const money = (of: Money): string => formatMoney(of, i18n.language);
  const credit = amounts.balance.amount < 0;
  const figures = [
    { label: t('charged'), value: money(amounts.charged) },
    { label: t('paid'), value: money(amounts.paid) },
    { label: credit ? t('credit') : t('balance'), value: money({ ...amounts.balance, amount: Math.abs(amounts.balance.amount) }) },
  ];
  return (
    <dl className={styles['figures']}>
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div data-overdue={amounts.overdue.amount > 0 || undefined}>
        <dt>{t('due')}</dt>
        <dd>{money(amounts.due)}</dd>
        {amounts.overdue.amount > 0 && (
          <Group gap={4} wrap="nowrap" c="var(--danger)"><IconAlertTriangle size={14} aria-hidden /><Text size="sm" fw={600}>{t('overdueOf', { amount: money(amounts.overdue) })}</Text></Group>
        )}
      </div>
    </dl>
  );
}
