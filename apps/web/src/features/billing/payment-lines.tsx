import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatInstant } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import styles from './billing.module.css';
import { ReversePayment } from './reverse-payment.js';
import type { BookingAccount, Payment } from './types.js';

/** Everything that was recorded, the newest first: what was reversed stays, struck through, with the reason. */
export function PaymentLines({ account }: { readonly account: BookingAccount }) {
  const { t } = useTranslation('billing');
  const mayRecord = useMay('payment.record');
  const [reversing, setReversing] = useState<Payment | null>(null);
  if (account.payments.length === 0) return null;
  const nameOf = (payerId: string): string => account.payers.find(({ id }) => id === payerId)?.who.name ?? '';
  return (
    <div>
      <Title order={3} size="h5" mb={4}>{t('recorded')}</Title>
      <ul className={styles['lines']}>
        {account.payments.toReversed().map((payment) => (
          <li key={payment.id}><Line payment={payment} payer={nameOf(payment.payerId)} onReverse={mayRecord && !payment.reversal ? () => setReversing(payment) : undefined} /></li>
        ))}
      </ul>
      {reversing && <ReversePayment payment={reversing} onClose={() => setReversing(null)} />}
    </div>
  );
}

interface LineProps {
  readonly payment: Payment;
  readonly payer: string;
  readonly onReverse: (() => void) | undefined;
}

function Line({ payment, payer, onReverse }: LineProps) {
  const { t, i18n } = useTranslation('billing');
  const { kind, amount, receivedOn, method, reference, recordedBy, recordedAt, reversal } = payment;
  const money = formatMoney({ ...amount, amount: kind === 'refund' ? -amount.amount : amount.amount }, i18n.language);
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <div className={styles['name']}>
        <Group gap="xs">
          <Text fw={600} className={`${styles['amount']} ${reversal ? styles['reversed'] : ''}`}>{money}</Text>
          {kind === 'refund' && <Badge size="sm" variant="light" color="orange">{t('refunded')}</Badge>}
          {reversal && <Badge size="sm" variant="light" color="gray">{t('reversed')}</Badge>}
        </Group>
        <Text size="sm">{[payer, formatDay(receivedOn, i18n.language), t(`method.${method}`), reference].filter(Boolean).join(' · ')}</Text>
        <Text size="xs" c="dimmed">{recordedBy ? t('recordedBy', { name: recordedBy, at: formatInstant(recordedAt, i18n.language) }) : formatInstant(recordedAt, i18n.language)}</Text>
        {reversal && <Text size="sm" c="dimmed">{t('reversedBecause', { reason: reversal.reason, name: reversal.by ?? '', at: formatInstant(reversal.at, i18n.language) })}</Text>}
      </div>
      {onReverse && <Button size="compact-sm" variant="subtle" color="red.8" aria-label={t('reverseOf', { amount: money })} onClick={onReverse}>{t('reverse')}</Button>}
    </Group>
  );
}
