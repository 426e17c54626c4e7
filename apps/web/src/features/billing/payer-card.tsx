import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import styles from './billing.module.css';
import { StateBadge } from './instalment-state.js';
import type { PayerAccount } from './types.js';

/** One payer: what they owe by when, and whether it is there. */
export function PayerCard({ payer }: { readonly payer: PayerAccount }) {
  const { t, i18n } = useTranslation('billing');
  const { label, leader, who, charged, paid, balance, instalments } = payer;
  return (
    <Stack gap="xs" className={styles['payer']}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <div className={styles['name']}>
          <Text fw={650}>{who.name}</Text>
          <Text size="sm" c="dimmed">{[leader ? t('leader') : label, who.email].filter(Boolean).join(' · ')}</Text>
        </div>
        <Text size="sm" ta="right">
          {t('paidOf', { paid: formatMoney(paid, i18n.language), charged: formatMoney(charged, i18n.language) })}
          {balance.amount < 0 && <Text span display="block" size="sm" fw={600}>{t('creditOf', { amount: formatMoney({ ...balance, amount: -balance.amount }, i18n.language) })}</Text>}
        </Text>
      </Group>
      {instalments.length > 0 && (
        <ul className={styles['lines']}>
          {instalments.map(({ kind, dueOn, amount, open, state }, at) => (
            <li key={at}>
              <Group justify="space-between" gap="xs">
                <div>
                  <Text size="sm" fw={600}>{t(`kind.${kind}`)}</Text>
                  <Text size="sm" c="dimmed">{t('dueOn', { day: formatDay(dueOn, i18n.language) })}</Text>
                </div>
                <Group gap="sm">
                  <Text size="sm" ta="right" className={styles['amount']}>
                    {formatMoney(amount, i18n.language)}
                    {open.amount > 0 && open.amount < amount.amount && <Text span display="block" size="xs" c="dimmed">{t('openOf', { amount: formatMoney(open, i18n.language) })}</Text>}
                  </Text>
                  <StateBadge state={state} />
                </Group>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
