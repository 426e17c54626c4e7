import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '#sdk';
import { useConflict } from '../../ui/desk/conflict/use-conflict.js';
import { ProblemAlert } from '../../ui/desk/problem-alert.js';
import { fetchPlan, writePlan } from './api.js';
import type { PaymentPlan, PaymentPlanInForce } from './types.js';
import { usePlanFields } from './use-plan-fields.js';

interface PlanEditorProps {
  readonly departureId: string;
  readonly inForce: PaymentPlanInForce;
  readonly onClose: () => void;
}

/** Changes when bookings are to be paid. A deposit that is an amount stays one: the API takes it, this form leaves it alone. */
export function PlanEditor({ departureId, inForce, onClose }: PlanEditorProps) {
  const { t } = useTranslation('billing');
  const queries = useQueryClient();
  const [plan, setPlan] = useState<PaymentPlan>(inForce.plan);
  const { deposit, instalments, balance } = plan;
  const conflict = useConflict({
    version: inForce.version, draft: plan, onChange: setPlan, fields: usePlanFields(),
    read: async () => {
      const now = await fetchPlan(departureId);
      return { version: now.version, draft: now.plan };
    },
  });
  const save = useMutation({
    onError: conflict.meet,
    mutationFn: () => writePlan(departureId, conflict.version, plan),
    onSuccess: () => {
      notifications.show({ message: t('plan.saved'), color: 'green' });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['payment-plans'] }),
  });
  const errorAt = (...pointers: string[]): string | undefined =>
    save.error instanceof Problem ? save.error.errors.find((fault) => pointers.includes(fault.pointer))?.detail : undefined;
  const share = deposit && 'basisPoints' in deposit.of ? deposit.of.basisPoints : 0;
  const isAmount = deposit !== null && 'perTraveller' in deposit.of;
  const days = deposit?.dueDaysAfterBooking ?? 7;
  const setDeposit = (basisPoints: number, dueDaysAfterBooking: number): void => setPlan({ ...plan, deposit: basisPoints > 0 ? { dueDaysAfterBooking, of: { basisPoints } } : null });
  const setInstalment = (at: number, change: Partial<PaymentPlan['instalments'][number]>): void =>
    setPlan({ ...plan, instalments: instalments.map((one, place) => (place === at ? { ...one, ...change } : one)) });
  const add = (): void =>
    setPlan({ ...plan, instalments: [...instalments, { basisPoints: 2_000, daysBeforeDeparture: Math.max(balance.daysBeforeDeparture + 1, (instalments.at(-1)?.daysBeforeDeparture ?? balance.daysBeforeDeparture + 61) - 30) }] });

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    save.mutate();
  }

  return (
    <Modal opened onClose={onClose} title={t('plan.change')} centered>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm" c="dimmed">{t('plan.changeHint')}</Text>
          {save.isError && (conflict.view ?? <ProblemAlert error={save.error} />)}
          {!isAmount && (
            <Group grow align="flex-start">
              <NumberInput label={t('plan.depositPercent')} min={0} max={100} decimalScale={2} value={share / 100} error={errorAt('/deposit/of/basisPoints')}
                onChange={(value) => setDeposit(Math.round(Number(value) * 100), days)} />
              <NumberInput label={t('plan.depositDays')} min={0} max={730} allowDecimal={false} disabled={share === 0} value={days} error={errorAt('/deposit/dueDaysAfterBooking')}
                onChange={(value) => setDeposit(share, Number(value))} />
            </Group>
          )}
          {instalments.map(({ basisPoints, daysBeforeDeparture }, at) => (
            <Stack key={at} gap={4}>
              <Group grow align="flex-start">
                <NumberInput label={t('plan.instalmentPercent', { number: at + 1 })} min={0} max={100} decimalScale={2} value={basisPoints / 100} error={errorAt(`/instalments/${at}/basisPoints`)}
                  onChange={(value) => setInstalment(at, { basisPoints: Math.round(Number(value) * 100) })} />
                <NumberInput label={t('plan.daysBefore')} min={0} max={730} allowDecimal={false} value={daysBeforeDeparture} error={errorAt(`/instalments/${at}/daysBeforeDeparture`)}
                  onChange={(value) => setInstalment(at, { daysBeforeDeparture: Number(value) })} />
              </Group>
              <Group><Button size="compact-xs" variant="subtle" color="red.8" onClick={() => setPlan({ ...plan, instalments: instalments.filter((_, place) => place !== at) })}>{t('plan.removeInstalment', { number: at + 1 })}</Button></Group>
            </Stack>
          ))}
          {instalments.length < 12 && <Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>{t('plan.addInstalment')}</Button>}
          <NumberInput label={t('plan.balanceDays')} min={0} max={730} allowDecimal={false} value={balance.daysBeforeDeparture} error={errorAt('/balance/daysBeforeDeparture', '/instalments')}
            onChange={(value) => setPlan({ ...plan, balance: { daysBeforeDeparture: Number(value) } })} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>{t('keep')}</Button>
            <Button type="submit" loading={save.isPending}>{t('plan.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
