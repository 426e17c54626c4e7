import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { payWithCredit } from './api.js';
import { decimalsOf, fromMinor, toMinor } from './minor-units.js';
import type { BookingAccount, CreditNote, CreditPayment } from './types.js';

interface PayWithCreditProps {
  readonly note: CreditNote;
  readonly account: BookingAccount;
  readonly onClose: () => void;
}

/** Pays a booking with a credit note, all of it or a part. */
export function PayWithCredit({ note, account: { bookingId, currency, payers }, onClose }: PayWithCreditProps) {
  const { t, i18n } = useTranslation('billing');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const owing = payers.filter(({ balance }) => balance.amount > 0);
  const [payerId, setPayerId] = useState(owing[0]?.id ?? bookingId);
  const open = payers.find(({ id }) => id === payerId)?.balance.amount ?? 0;
  const [amount, setAmount] = useState<number | string>(fromMinor(Math.min(open, note.balance.amount), currency));
  const pay = useMutation({
    mutationFn: (body: CreditPayment) => payWithCredit(bookingId, body, keyFor(body)),
    onSuccess: ({ amount: done }) => {
      notifications.show({ message: t('notes.done', { amount: formatMoney(done, i18n.language) }), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const errorAt = (pointer: string): string | undefined => (pay.error instanceof Problem ? pay.error.errors.find((fault) => fault.pointer === pointer)?.detail : undefined);

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    pay.mutate({ creditNoteId: note.id, payerId, amount: toMinor(amount, currency), currency, receivedOn: new Intl.DateTimeFormat('sv-SE').format(new Date()) });
  }

  return (
    <Modal opened onClose={onClose} title={t('notes.payWith', { number: note.number })} centered>
      <form onSubmit={submit}>
        <Stack>
          {pay.isError && <ProblemAlert error={pay.error} />}
          {owing.length > 1 && (
            <NativeSelect label={t('payer')} value={payerId} error={errorAt('/payerId')} onChange={(event) => setPayerId(event.target.value)}
              data={owing.map(({ id, who, label }) => ({ value: id, label: [who.name, label].filter(Boolean).join(', ') }))} />
          )}
          <NumberInput label={t('amountIn', { currency })} required min={0} allowNegative={false} decimalScale={decimalsOf(currency)} thousandSeparator=" " hideControls data-autofocus
            value={amount} error={errorAt('/amount') ?? errorAt('/currency')} onChange={setAmount}
            description={t('notes.leftAndOpen', { left: formatMoney(note.balance, i18n.language), open: formatMoney({ amount: open, currency }, i18n.language) })} />
          <Text size="sm" c="dimmed">{t('notes.hint')}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={pay.isPending}>{t('notes.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
