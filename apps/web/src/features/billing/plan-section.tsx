import { Badge, Button, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answer } from '../../ui/desk/answer.js';
import { Section } from '../../ui/desk/section.js';
import { formatMoney } from '../../ui/money.js';
import { useMay } from '../accounts/session.js';
import { planQuery } from './api.js';
import { PlanEditor } from './plan-editor.js';
import type { PaymentPlanInForce } from './types.js';

/** When bookings of a departure are to be paid, and whose plan that is. */
export function PlanSection({ departureId }: { readonly departureId: string }) {
  const { t } = useTranslation('billing');
  const mayChange = useMay('plan.write');
  const plan = useQuery(planQuery(departureId));
  const [changing, setChanging] = useState(false);
  return (
    <Section title={t('plan.title')} aside={mayChange && plan.data && <Button size="xs" variant="default" onClick={() => setChanging(true)}>{t('plan.change')}</Button>}>
      <Answer query={plan} shapes={[90]}>{(inForce) => <Shown inForce={inForce} />}</Answer>
      {changing && plan.data && <PlanEditor departureId={departureId} inForce={plan.data} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function Shown({ inForce: { plan, of } }: { readonly inForce: PaymentPlanInForce }) {
  const { t, i18n } = useTranslation('billing');
  const percent = (basisPoints: number): string => new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
  const { deposit, instalments, balance } = plan;
  return (
    <>
      <Badge variant="light" color="gray" mb="sm">{t(`plan.of.${of}`)}</Badge>
      <List size="sm" spacing={4}>
        <List.Item>
          <b>{t('kind.deposit')}:</b>{' '}
          {!deposit && t('plan.noDeposit')}
          {deposit && ('basisPoints' in deposit.of
            ? t('plan.depositShare', { percent: percent(deposit.of.basisPoints), count: deposit.dueDaysAfterBooking })
            : t('plan.depositAmount', { amount: formatMoney(deposit.of.perTraveller, i18n.language), count: deposit.dueDaysAfterBooking }))}
        </List.Item>
        {instalments.map(({ basisPoints, daysBeforeDeparture }) => (
          <List.Item key={daysBeforeDeparture}><b>{t('kind.instalment')}:</b> {t('plan.instalment', { percent: percent(basisPoints), count: daysBeforeDeparture })}</List.Item>
        ))}
        <List.Item><b>{t('kind.balance')}:</b> {t('plan.balance', { count: balance.daysBeforeDeparture })}</List.Item>
      </List>
      <Text size="sm" c="dimmed" mt="xs">{t('plan.late')}</Text>
    </>
  );
}
