import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { recordTransfer, type TransferKind } from './api.js';
import { decimalsOf, toMinor } from './minor-units.js';
import type { BookingAccount, NewPayment, PaymentMethod } from './types.js';

const methods: readonly PaymentMethod[] = ['bank-transfer', 'card', 'cash', 'cheque', 'other'];

interface RecordTransferProps {
  readonly kind: TransferKind;
  readonly account: BookingAccount;
  readonly onClose: () => void;
}

/** The reader's own day: what they saw on a statement today. */
const todayHere = (): string => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Records money that came in, or that went back, as it stands on a statement or a receipt. */
export function RecordTransfer({ kind, account, onClose }: RecordTransferProps) {
  const { t, i18n } = useTranslation('billing');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const { currency, payers, bookingId } = account;
  const [payerId, setPayerId] = useState(payers.find(({ balance }) => balance.amount > 0)?.id ?? bookingId);
  const [amount, setAmount] = useState<number | string>('');
  const [rest, setRest] = useState<Pick<NewPayment, 'receivedOn' | 'method'> & { reference: string }>({ receivedOn: todayHere(), method: 'bank-transfer', reference: '' });
  const payer = payers.find(({ id }) => id === payerId);
  const record = useMutation({
    mutationFn: (body: NewPayment) => recordTransfer(kind, bookingId, body, keyFor(body)),
    onSuccess: ({ amount: done }) => {
      notifications.show({ message: t(`${kind}.done`, { amount: formatMoney(done, i18n.language) }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const errorAt = (pointer: string): string | undefined =>
    record.error instanceof Problem ? record.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    record.mutate({ payerId, amount: toMinor(amount, currency), currency, receivedOn: rest.receivedOn, method: rest.method, reference: rest.reference.trim() || null });
  }

  return (
    <Modal opened onClose={onClose} title={t(`${kind}.title`)} centered>
      <form onSubmit={submit}>
        <Stack>
          {record.isError && <ProblemAlert error={record.error} />}
          {payers.length > 1 && (
            <NativeSelect label={t('payer')} value={payerId} error={errorAt('/payerId')} onChange={(event) => setPayerId(event.target.value)}
              data={payers.map(({ id, who, label }) => ({ value: id, label: [who.name, label].filter(Boolean).join(', ') }))} />
          )}
          <NumberInput label={t('amountIn', { currency })} required min={0} allowNegative={false} decimalScale={decimalsOf(currency)} thousandSeparator=" " hideControls data-autofocus
            value={amount} error={errorAt('/amount') ?? errorAt('/currency')} onChange={setAmount}
            description={payer && (kind === 'payments' ? t('opens', { amount: formatMoney({ currency, amount: Math.max(0, payer.balance.amount) }, i18n.language), due: formatMoney(payer.due, i18n.language) }) : t('received', { amount: formatMoney(payer.paid, i18n.language) }))} />
          <TextInput type="date" label={t(`${kind}.day`)} required value={rest.receivedOn} error={errorAt('/receivedOn')} onChange={(event) => setRest({ ...rest, receivedOn: event.target.value })} />
          <NativeSelect label={t('how')} value={rest.method} error={errorAt('/method')} onChange={(event) => setRest({ ...rest, method: methods.find((one) => one === event.target.value) ?? 'other' })}
            data={methods.map((method) => ({ value: method, label: t(`method.${method}`) }))} />
          <TextInput label={t('reference')} description={t('referenceHint')} maxLength={100} value={rest.reference} error={errorAt('/reference')} onChange={(event) => setRest({ ...rest, reference: event.target.value })} />
          <Text size="sm" c="dimmed">{t('handHint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={record.isPending}>{t(`${kind}.submit`)}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
