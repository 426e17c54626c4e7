import { useTranslation } from 'react-i18next';
import { type ConflictField, field } from '../../ui/desk/conflict/merge.js';
import { formatMoney } from '../../ui/money.js';
import type { PaymentPlan } from './types.js';

/** When bookings are to be paid, field by field, as two people may each have written it. */
export function usePlanFields(): ConflictField<PaymentPlan>[] {
  const { t, i18n } = useTranslation('billing');
  const percent = (basisPoints: number): string => `${basisPoints / 100} %`;
  return [
    field('deposit', t('plan.depositPercent'), (deposit) => deposit ? `${'basisPoints' in deposit.of ? percent(deposit.of.basisPoints) : formatMoney(deposit.of.perTraveller, i18n.language)}\n${t('plan.depositDays')}: ${deposit.dueDaysAfterBooking}` : ''),
    field('instalments', t('plan.instalments'), (instalments) => instalments.map(({ basisPoints, daysBeforeDeparture }) => `${percent(basisPoints)}, ${t('plan.daysBefore')}: ${daysBeforeDeparture}`).join('\n')),
    field('balance', t('plan.balanceDays'), ({ daysBeforeDeparture }) => String(daysBeforeDeparture)),
  ];
}
