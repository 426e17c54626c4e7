import { useTranslation } from 'react-i18next';
import { formatDay } from '../../ui/dates.js';
import { type ConflictField, field } from '../../ui/desk/conflict/merge.js';
import { formatMoney } from '../../ui/money.js';
import type { PriceDraft } from './price-draft.js';
import type { Package } from './types.js';
import { useDescribed } from './use-described.js';

/** What a price list says, field by field, as two people may each have written it. */
export function usePriceFields({ options, currency }: Package): ConflictField<PriceDraft>[] {
  const { t, i18n } = useTranslation('packages');
  const described = useDescribed(currency);
  const day = (value: string): string => (value ? formatDay(value, i18n.language) : '');
  const price = (option: string, label: string): ConflictField<PriceDraft> => ({
    label,
    show: (draft) => {
      const amount = draft.amounts[option] ?? null;
      return amount === null ? '' : formatMoney({ amount, currency: /^[A-Z]{3}$/.test(draft.currency) ? draft.currency : currency }, i18n.language);
    },
    take: (draft, { amounts }) => ({ ...draft, amounts: { ...draft.amounts, [option]: amounts[option] ?? null } }),
  });
  return [
    field('currency', t('currency')), field('validFrom', t('validFrom'), day), field('validUntil', t('validUntil'), day),
    ...options.map(({ option, label }) => price(option, label)),
    field('conditions', t('conditionsOf'), (conditions) => conditions.map((one) => `${t(`conditions.${one.kind}`)}: ${one.label || described(one)}`).join('\n')),
  ];
}
