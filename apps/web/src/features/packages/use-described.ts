import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { formatMoney } from '../../ui/money.js';
import type { ConditionDraft } from './price-draft.js';

/** Words a condition as a customer reads it on the line that it makes. */
export function useDescribed(currency: string): (condition: ConditionDraft) => string {
  const { t, i18n } = useTranslation('packages');
  return ({ kind, off, percent, amount, when, until, daysBefore, travellers, band, underAge }) => {
    const less = off === 'percent' ? t('described.percent', { percent: percent ?? 0 }) : formatMoney({ amount: amount ?? 0, currency: /^[A-Z]{3}$/.test(currency) ? currency : 'EUR' }, i18n.language);
    switch (kind) {
      case 'early-bird':
        return when === 'until' ? t('described.until', { day: until ? formatDay(until, i18n.language) : '…', less }) : t('described.daysBefore', { count: daysBefore ?? 0, less });
      case 'group':
        return t('described.group', { count: travellers ?? 0, less });
      case 'free-place':
        return t('described.free', { count: travellers ?? 0 });
      case 'age':
        return t(`described.${band}`, { age: underAge ?? 0, less });
    }
  };
}
