import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useAttemptKey } from '../../api/use-attempt-key.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { formatMoney } from '../../ui/money.js';
import { reversePayment } from './api.js';
import type { Payment } from './types.js';

interface ReversePaymentProps {
  readonly payment: Payment;
  readonly onClose: () => void;
}

/** Takes back what was recorded by mistake; asks why. */
export function ReversePayment({ payment, onClose }: ReversePaymentProps) {
  const { t, i18n } = useTranslation('billing');
  const queries = useQueryClient();
  const { keyFor, failed } = useAttemptKey();
  const [reason, setReason] = useState('');
  const reverse = useMutation({
    mutationFn: () => reversePayment(payment.id, reason, keyFor([payment.id, reason])),
    onSuccess: () => {
      notifications.show({ message: t('reversedNow'), color: 'green' });
      onClose();
    },
    onError: failed,
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const fault = reverse.error instanceof Problem ? reverse.error.errors.find(({ pointer }) => pointer === '/reason')?.detail : undefined;

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    reverse.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('reverseAsk', { amount: formatMoney(payment.amount, i18n.language) })} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('reverseHint')}</Text>
          {reverse.isError && <ProblemAlert error={reverse.error} />}
          <Textarea label={t('reason')} required autosize minRows={2} maxLength={500} value={reason} error={fault} onChange={(event) => setReason(event.target.value)} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" color="red.8" loading={reverse.isPending}>{t('reverse')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
