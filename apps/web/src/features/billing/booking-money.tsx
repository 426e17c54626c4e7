import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCashBanknote, IconInfoCircle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import type { Booking } from '../bookings/types.js';
import { Amounts } from './amounts.js';
import { accountQuery, type TransferKind } from './api.js';
import { CreditNotes } from './credit-notes.js';
import { PayerCard } from './payer-card.js';
import { PaymentLines } from './payment-lines.js';
import { RecordTransfer } from './record-transfer.js';
import type { BookingAccount } from './types.js';

/** The money of a booking: what is due when, what was paid, and how to record more. */
export function BookingMoney({ booking }: { readonly booking: Booking }) {
  const { t } = useTranslation('billing');
  const mayRead = useMay('payment.read');
  const account = useQuery({ ...accountQuery(booking.id), enabled: mayRead, refetchInterval: ({ state }) => (isBehind(booking, state.data) ? 2_000 : false) });
  if (!mayRead) return null;
  return <Section title={t('title')}><Answer query={account} shapes={[90, 140]}>{(shown) => <Shown booking={booking} account={shown} />}</Answer></Section>;
}

/** Whether the workers are about to charge it. */
const isBehind = ({ status, total }: Booking, account: BookingAccount | undefined): boolean =>
  status === 'confirmed' && account !== undefined && account.gross.amount !== total.amount;

function Shown({ booking, account }: { readonly booking: Booking; readonly account: BookingAccount }) {
  const { t } = useTranslation('billing');
  const mayRecord = useMay('payment.record');
  const [recording, setRecording] = useState<TransferKind | null>(null);
  const payers = account.payers.filter(({ leader, charged, paid }) => leader || charged.amount !== 0 || paid.amount !== 0);
  return (
    <Stack>
      <Amounts amounts={account} />
      <Commission account={account} />
      {account.charged.amount === 0 && <Text c="dimmed" size="sm">{t(booking.status === 'held' ? 'notYet' : 'nothingOwed')}</Text>}
      <SimpleGrid cols={{ base: 1, md: payers.length > 1 ? 2 : 1 }}>{payers.map((payer) => <PayerCard key={payer.id} payer={payer} />)}</SimpleGrid>
      {mayRecord && (
        <Group>
          <Button leftSection={<IconCashBanknote size={18} aria-hidden />} onClick={() => setRecording('payments')}>{t('record')}</Button>
          {account.paid.amount > 0 && <Button variant="default" onClick={() => setRecording('refunds')}>{t('refund')}</Button>}
        </Group>
      )}
      {mayRecord && <CreditNotes account={account} />}
      <PaymentLines account={account} />
      {recording && <RecordTransfer kind={recording} account={account} onClose={() => setRecording(null)} />}
    </Stack>
  );
}

/** How an agency's commission came about. */
function Commission({ account: { agency } }: { readonly account: BookingAccount }) {
  const { t, i18n } = useTranslation('billing');
  if (!agency) return null;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 }).format(agency.commissionBasisPoints / 10_000);
  const words = { price: formatMoney(agency.price, i18n.language), commission: formatMoney(agency.commission, i18n.language), payable: formatMoney(agency.payable, i18n.language), percent };
  return <Alert color="accent" icon={<IconInfoCircle aria-hidden />}>{t(`agency.${agency.terms}`, words)}</Alert>;
}
