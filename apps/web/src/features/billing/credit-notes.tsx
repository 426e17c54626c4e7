import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { TextLink } from '../../ui/desk/link.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { creditNotesQuery } from './api.js';
import styles from './billing.module.css';
import { PayWithCredit } from './pay-with-credit.js';
import type { BookingAccount, CreditNote } from './types.js';

/** The credit notes of whoever leads a booking: what is left of each, and paying with it. Nothing where there are none. */
export function CreditNotes({ account }: { readonly account: BookingAccount }) {
  const { t } = useTranslation('billing');
  const notes = useQuery(creditNotesQuery(account.bookingId));
  const [paying, setPaying] = useState<CreditNote | null>(null);
  if (notes.isError) return <ProblemAlert error={notes.error} />;
  if (!notes.data || notes.data.items.length === 0) return null;
  return (
    <section aria-label={t('notes.title')}>
      <Title order={3} size="h5" mb={4}>{t('notes.title')}</Title>
      <ul className={styles['lines']}>
        {notes.data.items.map((note) => <li key={note.id}><Line note={note} account={account} onPay={() => setPaying(note)} /></li>)}
      </ul>
      {paying && <PayWithCredit note={paying} account={account} onClose={() => setPaying(null)} />}
    </section>
  );
}

function Line({ note, account, onPay }: { readonly note: CreditNote; readonly account: BookingAccount; readonly onPay: () => void }) {
  const { t, i18n } = useTranslation('billing');
  const mayRecord = useMay('payment.record');
  const { number, bookingId, amount, balance, validUntil, issuedAt } = note;
  const usable = mayRecord && balance.amount > 0 && balance.currency === account.currency && account.payers.some((payer) => payer.balance.amount > 0);
  const facts = [t('notes.issued', { amount: formatMoney(amount, i18n.language), day: formatDay(issuedAt.slice(0, 10), i18n.language) }), validUntil ? t('notes.until', { day: formatDay(validUntil, i18n.language) }) : t('notes.forever')];
  return (
    <Group justify="space-between" gap="xs" align="flex-start">
      <Stack gap={2} className={styles['name']}>
        <Text fw={600}>{t('notes.number', { number })}</Text>
        <Text size="sm">{facts.join(' · ')}</Text>
        {bookingId !== account.bookingId && <TextLink to="/bookings/$bookingId" params={{ bookingId }} size="sm">{t('notes.from')}</TextLink>}
      </Stack>
      <Group gap="sm">
        <Text size="sm" fw={600} className={styles['amount']}>{t('notes.left', { amount: formatMoney(balance, i18n.language) })}</Text>
        {usable && <Button size="compact-sm" variant="default" aria-label={t('notes.payOf', { number })} onClick={onPay}>{t('notes.pay')}</Button>}
      </Group>
    </Group>
  );
}
